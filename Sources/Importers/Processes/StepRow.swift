import Diagnostics
import JSON

/// A row of a step table.
struct StepRow {
  /// Where the row stands in its record, like `steps[3]`.
  let path: String
  let order: String?
  let label: String?
  let section: String?
  var actor: String?
  var activity: String?
  let time: String?
  let output: String?
  /// Columns that no other member holds, by their headings.
  let others: [(heading: String, text: String)]

  init(_ row: JSON, path: String) {
    self.path = path
    order = row["order"]?.filledText
    label = row["label"]?.filledText
    section = row["section"]?.filledText
    actor = row["actor_text"]?.filledText
    activity = row["activity_text"]?.filledText
    time = row["time_text"]?.filledText
    output = row["output_text"]?.filledText
    others = (row["other"]?.members ?? []).compactMap { member in
      member.value.filledText.map { (member.key, $0) }
    }
  }

  /// The number in a label: `Bước 3`, `B3`, `3`.
  var number: Int? { label.flatMap(StepRow.number) }

  private static func number(in label: String) -> Int? {
    var key = FoldedName(label).key
    for prefix in ["bước ", "bước", "b"] where key.hasPrefix(prefix) {
      key.removeFirst(prefix.count)
      break
    }
    while key.last == "." || key.last == ":" || key.last == ")" { key.removeLast() }
    guard (1...3).contains(key.utf8.count), key.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(key)
  }

  /// How the cells of actor and activity were put right.
  enum Mending {
    case none, swapped, divided
  }

  /// Puts actor and activity in their places, where it is certain that they were exchanged, or that both stand in the
  /// one cell with a stroke between them.
  mutating func mend() -> Mending {
    guard let activity else { return .none }
    if let actor, ActorReading(activity, department: nil).isNamed, !ActorReading(actor, department: nil).isNamed,
      ActReading(activity).acts.isEmpty, !ActReading(actor).acts.isEmpty, Words(activity).items.count <= 12
    {
      (self.actor, self.activity) = (activity, actor)
      return .swapped
    }
    guard actor == nil, let stroke = activity.lastRange(of: " / ") else { return .none }
    let (deed, who) = (activity[..<stroke.lowerBound], activity[stroke.upperBound...])
    guard ActorReading(String(who), department: nil).isNamed, !ActReading(String(deed)).acts.isEmpty else {
      return .none
    }
    (self.actor, self.activity) = (who.trimmingSpaces, deed.trimmingSpaces)
    return .divided
  }
}

extension String {
  /// Where another text stands last.
  func lastRange(of text: String) -> Range<String.Index>? {
    var found: Range<String.Index>?
    for index in indices where self[index] == text.first && self[index...].hasPrefix(text) {
      found = index..<self.index(index, offsetBy: text.count)
    }
    return found
  }
}
