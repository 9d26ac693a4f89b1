import Rules

extension Compilation {
  /// Of the procedures and joint services chosen: how many there are, and by the id of each check how many of them gave
  /// what it needs to judge them. One that errors of writing keep from being judged counts for no check.
  package func judged(
    where isChosen: (CompiledProcedure) -> Bool
  ) -> (procedures: Int, counts: [String: Int]) {
    let chosen = zip(procedures, verdicts).filter { isChosen($0.0) }.map(\.1)
    var counts: [String: Int] = [:]
    for verdicts in chosen {
      for (rule, couldJudge) in zip(Rule.all, verdicts) where couldJudge { counts[rule.kind.id, default: 0] += 1 }
    }
    return (chosen.count, counts)
  }
}
