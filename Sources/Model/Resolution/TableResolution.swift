import Diagnostics
import Expressions

/// A decision table whose names and types have been found right.
package struct ResolvedTable: Sendable {
  /// The fact that the table gives.
  package let fact: FactID
  package let declaration: TableDeclaration
  /// What the columns ask.
  package let inputs: [TypedExpression]
  /// For every row its cells, each a condition on the input of its column.
  package let cells: [[TypedExpression]]
  package let table: DecisionTable
  /// The facts on which the value rests in the end, none of them derived, in the order of their ids.
  package let baseFacts: [FactID]
}

extension ResolvedProcedure {
  /// The table that gives a fact; nil for facts that are not derived.
  package func table(of fact: FactID) -> ResolvedTable? { tables.first { $0.fact == fact } }
}

/// Types the decision tables of a procedure, in their order.
func resolveTables(_ text: Procedure, _ resolution: inout ProcedureResolution) {
  for declaration in text.tables { resolution.resolve(declaration) }
}

extension ProcedureResolution {
  /// The facts on which a fact rests: itself, or those for which its table asks.
  func baseFacts(of id: FactID) -> [FactID] { tables.first { $0.fact == id }?.baseFacts ?? [id] }

  fileprivate mutating func resolve(_ declaration: TableDeclaration) {
    guard let id = scope.fact(named: declaration.name.text), facts[id.index].source == .derived,
      facts[id.index].range == declaration.name.range
    else { return }
    var reading = TableReading(declaration: declaration, id: id, type: facts[id.index].type)
    reading.readInputs(&self)
    for row in declaration.rows { reading.read(row, &self) }
    reading.readDefault(&self)
    reading.readOrder(&self)
    guard let resolved = reading.resolved(in: self) else { return isComplete = false }
    tables.append(resolved)
  }

  /// A value is stated, or a step said to settle it, for a fact that a table gives.
  mutating func reportDerived(_ fact: ResolvedFact, at range: SourceRange) {
    let inputs = inputsOfTables[FoldedName(fact.name)] ?? []
    let names = inputs.map { "“\($0)”" }.joined(separator: ", ")
    report(
      ResolutionKinds.derivedFactGiven, at: range,
      vi: "“\(fact.name)” do bảng quyết định tính ra, không đặt giá trị riêng được; hãy bỏ dòng này và cho \(names).",
      en: "“\(fact.name)” is what a decision table gives; drop this and state \(names) instead.",
      notes: [Note(Text(vi: "Bảng quyết định ở đây.", en: "The table stands here."), at: fact.range)])
  }
}

/// One table while it is being read; a part that cannot be read leaves the whole unread.
private struct TableReading {
  let declaration: TableDeclaration
  let id: FactID
  let policy: HitPolicy
  let resultType: FactType
  private var inputs: [TypedExpression?] = []
  private var cells: [[TypedExpression]] = []
  private var rules: [DecisionTable.Rule] = []
  private var defaultOutput: TypedExpression?
  private var order: [Value] = []
  private var isWhole = true

  init(declaration: TableDeclaration, id: FactID, type: FactType) {
    self.declaration = declaration
    self.id = id
    policy = declaration.policy?.value ?? .unique
    resultType = type
  }

  /// The type of one output, where outputs have a declared type.
  private var outputType: FactType? { policy == .count ? nil : declaration.type?.value }

  func resolved(in resolution: ProcedureResolution) -> ResolvedTable? {
    guard isWhole else { return nil }
    let table = DecisionTable(policy: policy, rules: rules, defaultOutput: defaultOutput, outputOrder: order)
    let inputs = self.inputs.compactMap { $0 }
    let used = Set(table.usedFacts + inputs.flatMap(\.usedFacts))
    let bases = Set(used.flatMap { resolution.baseFacts(of: $0) }).sorted()
    return ResolvedTable(
      fact: id, declaration: declaration, inputs: inputs, cells: cells, table: table, baseFacts: bases)
  }

  mutating func readInputs(_ resolution: inout ProcedureResolution) {
    for input in declaration.inputs {
      inputs.append(read(input, expecting: nil, &resolution))
    }
    if inputs.isEmpty { isWhole = false }
  }

  mutating func read(_ row: TableRow, _ resolution: inout ProcedureResolution) {
    let output = readOutput(row.output, as: policy.outputType(ofResult: resultType), &resolution)
    guard let written = row.cells, !inputs.isEmpty else { return isWhole = false }
    guard written.count == inputs.count else {
      isWhole = false
      let place = written.first.map { first in written.dropFirst().reduce(first.range) { $0.union($1.range) } }
      resolution.report(
        ResolutionKinds.tableRowWidth, at: place ?? row.range,
        vi:
          "Dòng này có \(written.count) ô, bảng xét \(inputs.count) điều; ô nào cũng được thì viết “-”, ô có dấu phẩy thì đặt trong dấu nháy.",
        en:
          "This row has \(written.count) cells and the table \(inputs.count) inputs; a cell that may be anything is “-”, a cell with a comma stands in quotes."
      )
      return
    }
    var row: [TypedExpression] = []
    for ((cell, input), title) in zip(zip(written, inputs), declaration.inputs) {
      guard let input else { continue }
      if let typed = read(cell, of: input, named: title.text, &resolution) { row.append(typed) }
    }
    guard row.count == written.count, let output else { return isWhole = false }
    cells.append(row)
    rules.append(
      DecisionTable.Rule(
        condition: DecisionTable.condition(ofCells: row, in: resolution.scope), output: output))
  }

  mutating func readDefault(_ resolution: inout ProcedureResolution) {
    guard let written = declaration.defaultOutput else { return }
    let type = policy == .count ? ExpressionType.number : policy.outputType(ofResult: resultType)
    defaultOutput = readOutput(written, as: type, &resolution)
  }

  /// The order of outputs, where the policy needs one: that stated, else that of the enumeration.
  mutating func readOrder(_ resolution: inout ProcedureResolution) {
    guard policy.needsOrder, let type = outputType else { return }
    for written in declaration.outputOrder {
      guard let value = resolution.value(written, of: type, for: declaration.name) else {
        isWhole = false
        continue
      }
      order.append(value)
    }
    guard declaration.outputOrder.isEmpty else { return }
    guard case .enumeration(let values) = type else {
      isWhole = false
      resolution.report(
        ResolutionKinds.tableWithoutOrder, at: declaration.policy?.range ?? declaration.name.range,
        vi:
          "Chính sách “\(policy.keyword.vi)” cần biết kết quả nào hơn: hãy thêm “thứ tự”, hoặc khai “kiểu” là danh sách giá trị theo thứ tự đó.",
        en:
          "The policy “\(policy.keyword.en)” needs to know which output is better: add “output order”, or let “type” list the values in that order."
      )
      return
    }
    order = values.map { .string($0.nfc) }
  }

  private mutating func read(
    _ condition: Condition?, expecting expected: ExpressionType?, _ resolution: inout ProcedureResolution
  ) -> TypedExpression? {
    let scope = resolution.scope
    let expression = resolution.read(condition) {
      parseExpression($0, in: scope, expecting: expected, locate: $1, findings: &$2)
    }
    return checked(expression, condition, besides: [], &resolution)
  }

  private mutating func read(
    _ cell: Condition, of input: TypedExpression, named name: String, _ resolution: inout ProcedureResolution
  ) -> TypedExpression? {
    let scope = resolution.scope
    let expression = resolution.read(cell) {
      parseCell($0, of: input, named: name, in: scope, locate: $1, findings: &$2)
    }
    return checked(expression, cell, besides: input.usedFacts, &resolution)
  }

  private mutating func readOutput(
    _ condition: Condition?, as type: ExpressionType, _ resolution: inout ProcedureResolution
  ) -> TypedExpression? {
    guard let output = read(condition, expecting: type, &resolution), let condition else { return nil }
    if case .enumeration(let values) = type, !output.type.lies(within: values) {
      isWhole = false
      resolution.report(
        ResolutionKinds.tableOutputOutside, at: condition.range,
        vi: "Kết quả này có thể nằm ngoài các giá trị đã khai của “\(declaration.name.text)”.",
        en: "This output may lie outside the declared values of “\(declaration.name.text)”.")
    }
    return output
  }

  /// The expression, if it asks for no table that stands later; notes what is missing.
  private mutating func checked(
    _ expression: TypedExpression?, _ condition: Condition?, besides known: [FactID],
    _ resolution: inout ProcedureResolution
  ) -> TypedExpression? {
    guard let expression, let condition else {
      isWhole = false
      return nil
    }
    let later = expression.usedFacts.first { used in
      used >= id && resolution.facts[used.index].source == .derived && !known.contains(used)
    }
    guard let later else { return expression }
    isWhole = false
    let name = resolution.facts[later.index].name
    resolution.report(
      ResolutionKinds.tableAsksLater, at: condition.range,
      vi: later == id
        ? "Bảng “\(name)” hỏi chính kết quả của mình."
        : "Bảng “\(declaration.name.text)” hỏi “\(name)”, là kết quả của bảng đứng sau.",
      en: later == id
        ? "The table “\(name)” asks for its own result."
        : "The table “\(declaration.name.text)” asks for “\(name)”, which a later table gives.")
    return expression
  }
}

extension ExpressionType {
  /// Whether every value of the type is one of an enumeration's.
  fileprivate func lies(within values: [String]) -> Bool {
    switch self {
    case .enumeration(let mine): Set(mine).isSubset(of: values)
    case .null: true
    default: false
    }
  }
}
