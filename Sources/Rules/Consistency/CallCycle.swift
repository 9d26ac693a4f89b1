import Diagnostics
import Model

extension Rule {
  /// A procedure that calls itself, directly or through others.
  static let callCycle = Rule(
    Kind(
      "call-cycle", .consistency, .error,
      title: Text(vi: "Thủ tục gọi vòng trở lại chính nó", en: "Procedures that call each other in a circle"),
      why: Text(
        vi:
          "Thủ tục này phải xong thì thủ tục kia mới bắt đầu, mà thủ tục kia lại chờ thủ tục này: không hồ sơ nào xong được. Hãy bỏ một lần “gọi thủ tục” trong vòng.",
        en:
          "Each waits for the other to be done, so that no case ever ends. Take one call out of the circle."),
      examples: [
        Example(
          "quy trình:\n  - bước: tiếp nhận\n    tại: Trung tâm Phục vụ hành chính công cấp xã\n    người: công chức một cửa\n    làm: [tiếp nhận, thẩm định]\n    xét: Tờ khai thử\n    trong: 1 giờ làm việc\n  - bước: làm lại từ đầu\n    làm: chuyển\n    gọi thủ tục: 9.000001 #! call-cycle\n  - bước: trả kết quả\n    người: công chức một cửa\n    làm: [ký, trả kết quả]\n    tạo: Kết quả thử\n    trong: 3 giờ làm việc"
        )
      ]),
    needs: [.process]
  ) { subject, report in
    let start = subject.procedure.code
    for call in subject.procedure.calls {
      guard let chain = subject.catalogue.chain(from: call.folded, to: subject.procedure),
        // Each circle is reported once: at the least of its codes.
        chain.allSatisfy({ start.text <= $0 })
      else { continue }
      let whole = ([start.text] + chain).joined(separator: " → ")
      report.add(
        at: call.range, vi: "Lời gọi này quay trở lại chính thủ tục đang gọi: \(whole).",
        en: "This call comes back to the procedure that makes it: \(whole).")
    }
  }
}

extension ResolvedProcedure {
  /// The codes that its steps, or members, call.
  var calls: [Name] { text.process.compactMap(\.calls) }

  /// The code, and for a joint service its name too.
  var callNames: [FoldedName] { [code.folded] + [jointService?.name.folded].compactMap { $0 } }
}

extension Catalogue {
  /// The procedure or joint service in force that a call names.
  func called(_ name: FoldedName) -> ResolvedProcedure? {
    procedure(name) ?? jointServices.first { $0.callNames.contains(name) }
  }

  /// The shortest chain of calls from one code to a procedure, both ends included; nil when there is none.
  fileprivate func chain(from name: FoldedName, to goal: ResolvedProcedure) -> [String]? {
    guard !goal.callNames.contains(name) else { return [goal.code.text] }
    guard let first = called(name) else { return nil }
    var chains = [(procedure: first, codes: [first.code.text])]
    var seen: Set<FoldedName> = [first.code.folded]
    var position = 0
    while position < chains.count {
      let (procedure, codes) = chains[position]
      position += 1
      for call in procedure.calls {
        if goal.callNames.contains(call.folded) { return codes + [goal.code.text] }
        guard let next = called(call.folded), seen.insert(next.code.folded).inserted else { continue }
        chains.append((next, codes + [next.code.text]))
      }
    }
    return nil
  }
}
