import Expressions
import Model
import Plan

extension ProcedureLowering {
  /// The decision tables, in the order in which they can be computed.
  var tables: [TableRule] {
    procedure.tables.map { resolved in
      let declaration = resolved.declaration
      var rule = TableRule()
      rule.fact = resolved.fact.index
      rule.policy = resolved.table.policy
      rule.inputs = resolved.inputs
      rule.rows = zip(resolved.table.rules, declaration.rows).map { typed, written in
        var row = TableRule.Row(when: typed.condition.map { Guard($0) }, output: typed.output)
        row.grounds = written.grounds.map(\.text)
        row.notes = written.notes
        row.source = places.reference(written.range)
        return row
      }
      rule.defaultOutput = resolved.table.defaultOutput
      rule.outputOrder = resolved.table.outputOrder
      rule.grounds = declaration.grounds.map(\.text)
      rule.notes = declaration.notes
      rule.source = places.reference(declaration.range)
      return rule
    }
  }
}
