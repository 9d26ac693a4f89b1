import Expressions
import Testing

@testable import Decisions

/// Sets of cases agree with evaluating the guards in every single case.
@Suite struct SetLawTests {
  static let chunks = Array(0..<20)

  /// A domain with two guards and at times a constraint.
  struct Sample {
    var domain: RandomDomain
    let guards: [TypedExpression]
    let constraint: TypedExpression?
    let cases: [Instance]
    var space: CaseSpace
    let ids: [GuardID]

    init(seed: UInt64, guardCount: Int = 2) throws {
      var domain = RandomDomain(seed: seed)
      var guards: [TypedExpression] = []
      for _ in 0..<guardCount { guards.append(try expression(domain.guardText(), in: domain.scope)) }
      var builder = CaseSpaceBuilder(domain.facts.map(\.domain))
      ids = guards.map { builder.add($0) }
      var constraint: TypedExpression?
      if domain.chance.below(3) == 0 {
        let text = domain.guardText(depth: 1)
        let read = try expression(text, in: domain.scope)
        builder.constrain(read)
        constraint = read
      }
      self.domain = domain
      self.guards = guards
      self.constraint = constraint
      cases = domain.cases.filter { constraint?.truth($0) != false }.map { Instance($0, guards) }
      space = try builder.build()
    }
  }

  @Test("A guard holds, fails or is unknown in exactly the cases in which evaluation says so", arguments: chunks)
  func guardsAgree(_ chunk: Int) throws {
    for seed in chunk * 250..<(chunk + 1) * 250 {
      var sample = try Sample(seed: UInt64(seed))
      for (index, guardID) in sample.ids.enumerated() {
        let holds = try sample.space.cases(where: guardID)
        let fails = try sample.space.cases(whereNot: guardID)
        let unknown = try sample.space.cases(whereUnknown: guardID)
        let wrong = sample.cases.first { instance in
          let truth = instance.truths[index]
          return sample.space.contains(holds, instance.values) != (truth == true)
            || sample.space.contains(fails, instance.values) != (truth == false)
            || sample.space.contains(unknown, instance.values) != (truth == nil)
        }
        #expect(wrong == nil, "\(seed): \(sample.guards[index].print(.english))")
      }
      #expect(sample.space.opaqueConditions.isEmpty, "\(seed): \(sample.guards.map { $0.print(.english) })")
    }
  }

  @Test("Set operations, quantifiers, counts and witnesses agree with all cases", arguments: chunks)
  func algebraAgrees(_ chunk: Int) throws {
    for seed in chunk * 250..<(chunk + 1) * 250 {
      var sample = try Sample(seed: UInt64(seed) + 1_000_000)
      let left = try sample.space.cases(where: sample.ids[0])
      let right = try sample.space.cases(where: sample.ids[1])
      let isLeft = { (instance: Instance) in instance.truths[0] == true }
      let isRight = { (instance: Instance) in instance.truths[1] == true }
      try expectSet(try sample.space.and(left, right), sample, seed) { isLeft($0) && isRight($0) }
      try expectSet(try sample.space.or(left, right), sample, seed) { isLeft($0) || isRight($0) }
      try expectSet(try sample.space.not(left), sample, seed) { !isLeft($0) }
      try expectSet(try sample.space.subtracting(right, from: left), sample, seed) { isLeft($0) && !isRight($0) }
      #expect(try sample.space.implies(left, right) == sample.cases.allSatisfy { !isLeft($0) || isRight($0) })
      #expect(try sample.space.areDisjoint(left, right) == !sample.cases.contains { isLeft($0) && isRight($0) })
      #expect((left == right) == sample.cases.allSatisfy { isLeft($0) == isRight($0) })
      let fact = sample.domain.facts[0].domain.fact
      let others = { (instance: Instance) in instance.values.filter { $0.key != fact } }
      let shadows = Set(sample.cases.filter(isLeft).map(others))
      try expectSet(try sample.space.exists([fact], left), sample, seed) { shadows.contains(others($0)) }
      let lights = Set(sample.cases.filter { !isLeft($0) }.map(others))
      try expectSet(try sample.space.forAll([fact], left), sample, seed) { !lights.contains(others($0)) }
    }
  }

  private func expectSet(
    _ set: CaseSet, _ sample: Sample, _ seed: Int, _ isIn: (Instance) -> Bool
  ) throws {
    var space = sample.space
    let wrong = sample.cases.first { space.contains(set, $0.values) != isIn($0) }
    #expect(wrong == nil, "\(seed): \(sample.guards.map { $0.print(.english) })")
    #expect(space.isEmpty(set) == !sample.cases.contains(where: isIn), "\(seed)")
    guard let witness = space.witness(in: set) else { return }
    let values = witness.values
    #expect(sample.constraint?.truth(values) != false, "\(seed): \(values)")
    #expect(isIn(Instance(values, sample.guards)), "\(seed): \(values)")
    var listed = 0
    try space.forEachCase(in: set) { _ in
      listed += 1
      return true
    }
    #expect(try space.count(set) == BigCount(UInt64(listed)), "\(seed)")
    if sample.domain.facts.allSatisfy({ $0.type != .string && !$0.name.hasPrefix("x") }) {
      let count = sample.cases.filter(isIn).count
      #expect(try space.count(set, by: .values) == BigCount(UInt64(count)), "\(seed)")
    }
  }
}
