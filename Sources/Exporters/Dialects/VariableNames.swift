import Expressions
import Plan

/// The process variables of a plan: the ids of its facts, made such that every engine takes them for names.
struct VariableNames: Sendable {
  /// By index of the plan's facts.
  let names: [String]

  init(_ plan: ExecutablePlan) {
    let ids = plan.facts.map { asciiIdentifier($0.id) }
    var taken = Set(ids)
    var seen: Set<String> = []
    names = ids.map { id in
      // A name that means something already, or that an earlier fact has, gets a first letter of its own.
      guard VariableNames.reserved.contains(id) || !seen.insert(id).inserted else { return id }
      var name = "f_" + id
      var number = 1
      while taken.contains(name) {
        number += 1
        name = "f_\(id)_\(number)"
      }
      taken.insert(name)
      return name
    }
  }

  /// Words that one of the languages or engines keeps for itself.
  static let reserved: Set<String> = Set(
    """
    and as assert async await break case class continue def del elif else except finally for from global if import in \
    is lambda match nonlocal not or pass raise return try type while with yield \
    abs all any bool dict float int len list max min object print range round set str sum tuple \
    true false null empty eq ne lt gt le ge div mod instanceof \
    between date day days days_duration duration every external external_context function item number partial \
    satisfies some string then time \
    data execution task variables loop_counter nr_of_instances dmninputexpr cellInput hits holds output \
    thanh_phan_ho_so phi_le_phi thoi_han ngay_nhan
    """.split(separator: " ").map(String.init))
}
