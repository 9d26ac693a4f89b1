import Calendars
import Diagnostics
import Model

/// Steps of one process, from the rows of its table.
struct StepDrafting {
  /// What all rows of a table share.
  struct Table {
    /// The unit that the heading of the column of times states.
    let columnUnit: TimeUnit?
    /// The department meant by “Sở” alone.
    let department: String?
  }

  let table: Table
  private(set) var drafts: [Draft.Entry] = []
  private(set) var names: [String] = []
  private(set) var papers: [String] = []
  /// Working minutes of each step; nil where its cell states none.
  private(set) var minutes: [Int?] = []
  /// What the import found in single rows: path and what.
  private(set) var problems: [(path: String, text: Text)] = []

  private var stepNames = StepNames()
  private var lastPlaces: [String] = []
  private var lastSection: (text: String, path: String)?
  private var numbers: [(number: Int, name: String)] = []

  init(_ table: Table) { self.table = table }

  /// Adds the step of a row, and says what became of its values.
  mutating func add(_ row: StepRow, _ agencies: inout ProcessAgencies, _ account: inout RecordAccount) {
    var row = row
    let mending = row.mend()
    report(mending, row)
    var step = Draft.Entry()
    var cells: [String] = []
    let actor = row.actor.map { ActorReading($0, department: table.department) }
    let deed = row.activity ?? row.output ?? actor?.deed
    let name = stepNames.name(
      number: row.number, words: [row.activity, row.output, actor?.deed, row.actor], order: drafts.count + 1)
    step["bước"] = .text(name)
    noteName(row, &account)
    place(actor, of: row, mending, in: &step, &cells, &agencies, &account)
    let reading = read(deed, actor?.deed, of: row, in: &step, &account)
    let output = addOutput(of: row, to: &step, &cells, &account)
    addTime(of: row, to: &step, &cells, &account)
    if reading.asksForSupplement { step["nếu thiếu"] = "yêu cầu bổ sung" }
    if let number = reading.sendsBackTo, let earlier = numbers.last(where: { $0.number == number })?.name {
      step["trả lại"] = .entry(Draft.Entry(["bước": .text(earlier)]))
    }
    step["ghi chú"] = Draft.texts(notes(of: row, output: output, &account))
    step["đọc từ"] = cells.isEmpty ? nil : .text(cells.joined(separator: " | "))
    if let number = row.number { numbers.append((number, name)) }
    drafts.append(step)
    names.append(name)
  }

  private func noteName(_ row: StepRow, _ account: inout RecordAccount) {
    if row.order.flatMap({ Int($0) }) == drafts.count + 1 { account.note(row.path + ".order", .exact, "quy trình") }
    if row.number != nil { account.note(row.path + ".label", .prose, "bước") }
    account.note(row.path + ".role_guess", .reported, reason: Self.guess)
  }

  private mutating func report(_ mending: StepRow.Mending, _ row: StepRow) {
    switch mending {
    case .none: break
    case .swapped: problems.append((row.path, Self.swapped))
    case .divided: problems.append((row.path, Self.divided))
    }
  }

  private mutating func place(
    _ actor: ActorReading?, of row: StepRow, _ mending: StepRow.Mending, in step: inout Draft.Entry,
    _ cells: inout [String], _ agencies: inout ProcessAgencies, _ account: inout RecordAccount
  ) {
    let path = row.path + (mending == .swapped ? ".activity_text" : ".actor_text")
    var reading = actor ?? ActorReading("", department: nil)
    findPlace(of: &reading, row)
    guard let wording = row.actor ?? row.section, !reading.isEmpty else {
      if let wording = row.actor {
        cells.append(wording)
        account.note(path, .verbatim, "đọc từ", reason: Self.nobodyNamed)
      }
      return
    }
    let inherits = reading.places.isEmpty
    if inherits { reading.places = lastPlaces }
    agencies.register(&reading, wording: inherits ? nil : wording)
    lastPlaces = reading.places
    if inherits { reading.places = [] }
    let parts = reading.places + [reading.unit, reading.role].compactMap { $0 }
    let isExact = parts.count == 1 && parts[0] == wording
    step["tại"] = reading.places.count == 1 ? .text(reading.places[0]) : Draft.texts(reading.places)
    step["đơn vị"] = reading.unit.map { .text($0) }
    step["người"] = reading.role.map { .text($0) }
    guard row.actor != nil else { return }
    if !isExact { cells.append(wording) }
    account.note(path, isExact ? .exact : .prose, "tại, đơn vị, người")
  }

  /// Where the actor names no agency: that of the section, of the room, or the department; a room that nothing places is
  /// an office of its own. Any other actor works where the step above is done, as steps do in the language.
  private func findPlace(of reading: inout ActorReading, _ row: StepRow) {
    guard reading.places.isEmpty else { return }
    if let section = row.section {
      reading.places = ActorReading(Self.behindPlace(section), department: table.department).places
    }
    guard reading.places.isEmpty, row.actor != nil else { return }
    if let unit = reading.unit {
      let place = AgencyShortForms.agency(ofRoom: unit) ?? table.department
      reading.places = [place ?? unit.uppercasedFirst]
      if place == nil { reading.unit = nil }
    } else if reading.role?.hasSuffix(" Sở") == true {
      reading.places = [table.department ?? "Sở"]
    } else if reading.isNamed, lastPlaces.allSatisfy(AgencyShortForms.isOneStop), let department = table.department {
      reading.places = [department]
    }
  }

  /// “Quy trình nội bộ tại Sở Y tế” names a place; other headings do not.
  private static func behindPlace(_ section: String) -> String {
    section.lastRange(of: " tại ").map { String(section[$0.upperBound...]) } ?? ""
  }

  private mutating func read(
    _ deed: String?, _ ofActor: String?, of row: StepRow, in step: inout Draft.Entry, _ account: inout RecordAccount
  ) -> ActReading {
    var reading = ActReading(deed ?? "")
    if reading.acts.isEmpty, let ofActor { reading = ActReading(ofActor) }
    step["làm"] =
      reading.acts.count == 1
      ? .text(reading.acts[0].keyword.vi) : .list(reading.acts.map { .text($0.keyword.vi) })
    step["việc"] = row.activity.map { .text($0) }
    for cell in [".activity_text", ".actor_text"] where row.activity != nil {
      if reading.acts.isEmpty {
        account.note(row.path + cell, .verbatim, "việc", reason: Self.noAct)
      } else {
        account.note(row.path + cell, .prose, "làm, việc")
      }
    }
    if reading.acts.isEmpty { problems.append((row.path, Self.noAct)) }
    return reading
  }

  /// Gives back what of the cell is to be kept as a note.
  private mutating func addOutput(
    of row: StepRow, to step: inout Draft.Entry, _ cells: inout [String], _ account: inout RecordAccount
  ) -> String? {
    guard let text = row.output else { return nil }
    let output = StepOutput(text)
    let path = row.path + ".output_text"
    if let paper = output.paper {
      step["tạo"] = .text(paper)
      papers.append(paper)
      if paper != text { cells.append(text) }
      account.note(path, paper == text ? .exact : .prose, "tạo")
      return nil
    }
    step["mẫu"] = output.forms.count == 1 ? .text(output.forms[0]) : Draft.texts(output.forms)
    account.note(path, output.forms.isEmpty ? .verbatim : .prose, output.forms.isEmpty ? "ghi chú" : "mẫu, ghi chú")
    return text
  }

  private mutating func addTime(
    of row: StepRow, to step: inout Draft.Entry, _ cells: inout [String], _ account: inout RecordAccount
  ) {
    let reading = StepTimeReading(row.time, columnUnit: table.columnUnit)
    let path = row.path + ".time_text"
    minutes.append(reading.minutes)
    switch reading {
    case .span(let span, _, let wording):
      step["trong"] = .text(span)
      if let wording { cells.append(wording) }
      account.note(path, wording == nil ? .exact : .prose, "trong")
    case .noOwnTime(let text):
      step["trong"] = .text(text)
      minutes[minutes.count - 1] = 0
      if FoldedName(text).key == "không tính thời gian" { step["đồng hồ"] = "ngoài" }
      account.note(path, .exact, "trong")
    case .absent: break
    case .unread: account.note(path, .verbatim, "ghi chú", reason: Self.noDuration)
    }
  }

  private mutating func notes(of row: StepRow, output: String?, _ account: inout RecordAccount) -> [String] {
    var notes: [String] = []
    if let section = row.section {
      let path = row.path + ".section"
      if let lastSection, lastSection.text == section {
        account.note(path, .repeated, lastSection.path)
      } else {
        notes.append("Phần: \(section)")
        lastSection = (section, path)
        account.note(path, .verbatim, "ghi chú")
      }
    }
    if case .unread(let text) = StepTimeReading(row.time, columnUnit: table.columnUnit) {
      notes.append("Thời gian: \(text)")
    }
    if let output { notes.append("Kết quả của bước: \(output)") }
    for other in row.others {
      notes.append("\(other.heading): \(other.text)")
      account.note("\(row.path).other.\(other.heading)", .verbatim, "ghi chú")
    }
    return notes
  }
}

extension StepDrafting {
  fileprivate static let guess = Text(
    vi: "Suy đoán của bản ghi, không phải lời của quyết định.", en: "A guess of the record, not words of the decision.")
  fileprivate static let nobodyNamed = Text(
    vi: "Không nhận ra cơ quan, đơn vị hay vai trò nào.", en: "No agency, unit or role was recognised.")
  fileprivate static let noAct = Text(
    vi: "Không nhận ra việc làm nào trong lời văn; bước giữ nguyên văn.",
    en: "No act was recognised in the words; the step keeps them.")
  fileprivate static let noDuration = Text(
    vi: "Không phải một thời lượng; giữ nguyên văn.", en: "No duration; kept in words.")
  fileprivate static let swapped = Text(
    vi: "Cột người thực hiện và cột nội dung bị đổi chỗ; đã đổi lại.",
    en: "The columns of actor and activity were exchanged; they were changed back.")
  fileprivate static let divided = Text(
    vi: "Người thực hiện ghi chung ô với nội dung, sau dấu “/”; đã tách ra.",
    en: "The actor stands in the cell of the activity, behind a “/”; they were divided.")
}
