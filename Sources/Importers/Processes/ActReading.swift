import Diagnostics
import Model

/// What an activity says is done.
struct ActReading: Hashable, Sendable {
  /// Each once, in the order of the text.
  private(set) var acts: [Act] = []
  /// States that a dossier which lacks something goes back for a supplement.
  private(set) var asksForSupplement = false
  /// States that a dossier not agreed to goes back to the step with this number.
  private(set) var sendsBackTo: Int?

  /// Some clause says what is done in words that no phrase holds.
  private var isPartial = false
  /// How many acts stand before the first check.
  private var checkPlace: Int?

  init(_ activity: String) {
    let text = ActivityText(activity)
    for sentence in text.sentences {
      read(sentence)
      // What follows is the list of the papers in a dossier.
      if sentence.last?.key == "gồm" { break }
    }
    for aside in text.asides { readAside(aside) }
    if let checkPlace {
      let isReceipt = acts.contains(.receive) || acts.contains(.appoint)
      let check = isReceipt ? Act.checkComponents : .examine
      if !acts.contains(check) { acts.insert(check, at: checkPlace) }
    }
    // The clerk signs for the office what others have decided.
    if acts.contains(.register), !acts.contains(.approve), !acts.contains(.decide) { acts.removeAll { $0 == .sign } }
    // A step of which only the passing on was understood is not one that only passes on.
    if isPartial, acts.allSatisfy({ $0.nature == .transport }) { acts = [] }

  }

  private mutating func add(_ new: [Act]) {
    for act in new where !acts.contains(act) { acts.append(act) }
  }

  private mutating func readAside(_ sentence: [ActivityWord]) {
    let condition = SentenceCondition(sentence[...])
    if condition == .deficient, Self.speaksOfSupplement(sentence) { asksForSupplement = true }
  }

  private mutating func read(_ sentence: [ActivityWord]) {
    var reader = SentenceReader(sentence)
    reader.run()
    if checkPlace == nil, let place = reader.checkPlace {
      checkPlace = acts.count + reader.acts[..<place].count { !acts.contains($0) }
    }
    add(reader.acts)
    isPartial = isPartial || reader.isPartial
    switch reader.condition {
    case .deficient: if Self.speaksOfSupplement(sentence) { asksForSupplement = true }
    case .refused, .none, .plain: break
    }
    if reader.condition == .refused || reader.condition == .deficient, sendsBackTo == nil {
      sendsBackTo = Self.stepReturnedTo(sentence)
    }
  }

  /// “phiếu yêu cầu bổ sung”, “hướng dẫn bổ sung, hoàn thiện”, “yêu cầu bổ sung”.
  private static func speaksOfSupplement(_ sentence: [ActivityWord]) -> Bool {
    let text = sentence.map(\.key).joined(separator: " ")
    return ["yêu cầu bổ sung", "hướng dẫn bổ sung", "hướng dẫn hoàn thiện", "yêu cầu sửa đổi bổ sung"].contains {
      FoldedName(text).contains($0)
    }
  }

  /// The number behind “chuyển lại bước”, “trả lại bước”, “quay lại bước”.
  private static func stepReturnedTo(_ sentence: [ActivityWord]) -> Int? {
    let words = sentence.map(\.key)
    for index in words.indices.dropLast(3)
    where ["chuyển", "trả", "quay"].contains(words[index]) && words[index + 1] == "lại" && words[index + 2] == "bước" {
      return words[index + 3].utf8.count <= 3 ? Int(words[index + 3]) : nil
    }
    return nil
  }
}

/// The case in which a sentence holds.
enum SentenceCondition: Hashable, Sendable {
  case none
  /// The dossier lacks something.
  case deficient
  /// Not agreed to, or not eligible.
  case refused
  case plain

  /// Of the words of a condition.
  init(_ words: ArraySlice<ActivityWord>) {
    let text = FoldedName(words.map(\.key).joined(separator: " "))
    if Self.refusals.contains(where: text.contains) {
      self = .refused
    } else if Self.lacks.contains(where: text.contains) {
      self = .deficient
    } else {
      self = .plain
    }
  }

  private static let refusals = [
    "không đủ điều kiện", "chưa đủ điều kiện", "không đồng ý", "không chấp thuận", "từ chối", "không thuộc",
    "không đáp ứng", "không thụ lý", "không đạt",
  ]
  private static let lacks = [
    "chưa đầy đủ", "không đầy đủ", "chưa hợp lệ", "không hợp lệ", "chưa đủ", "không đủ", "còn thiếu", "cần bổ sung",
    "chưa chính xác", "không đúng", "chưa đúng", "chưa đảm bảo", "không đảm bảo",
  ]
}

/// Reads one sentence word by word.
private struct SentenceReader {
  let words: [ActivityWord]
  var acts: [Act] = []
  var checkPlace: Int?
  var condition = SentenceCondition.none

  private var index = 0
  /// Where the last phrase ended.
  private var lastEnd = -1
  /// Somebody else does what controls and decides from here on.
  private var isHandedOn = false
  /// What follows up to the next comma is not done here.
  private var isAside = false
  private var isPurpose = false

  init(_ words: [ActivityWord]) { self.words = words }

  /// Some clause between commas holds no phrase at all.
  private(set) var isPartial = false
  private var clauseHoldsPhrase = false

  mutating func run() {
    while index < words.count {
      if words[index].gap != .none {
        isAside = false
        isPartial = isPartial || (!clauseHoldsPhrase && !isPurpose)
        clauseHoldsPhrase = false
      }
      if index == 0, words[0].key == "quyết", words.count > 1, words[1].key == "định" {
        clauseHoldsPhrase = true
        take([.decide], length: 2)
        continue
      }
      guard let entry = ActPhrases.index.match(words[index...]) else {
        if words[index].key == "và" { isAside = false }
        index += 1
        continue
      }
      clauseHoldsPhrase = true
      apply(entry.meaning, length: entry.words.count)
    }
    isPartial = isPartial || (!clauseHoldsPhrase && !isPurpose)
  }

  private mutating func apply(_ meaning: PhraseMeaning, length: Int) {
    switch meaning {
    case .nothing, .consequence: index += length
    case .aside:
      isAside = true
      index += length
    case .purpose:
      isPurpose = !acts.isEmpty || checkPlace != nil
      index += length
    case .condition: skipCondition(from: index + length)
    case .check:
      if !isNegated, !isAside, !isPurpose, !isHandedOn, !isRefusal { checkPlace = checkPlace ?? acts.count }
      lastEnd = index + length
      index = lastEnd
    case .acts(let found): take(found, length: length)
    }
  }

  /// Passes over the words of a condition, up to “thì”, a colon, or the comma before what is done.
  private mutating func skipCondition(from start: Int) {
    let later = words.indices.dropFirst(start)
    let end =
      later.first { words[$0].key == "thì" } ?? later.first { $0 > start && words[$0].gap == .colon }
      ?? later.first { $0 > start && words[$0].gap != .none && holdsAct(from: $0) } ?? words.count
    let found = SentenceCondition(words[start..<end])
    if condition == .none || condition == .plain { condition = found }
    index = max(end, start)
  }

  /// Whether an act stands between a comma and the next.
  private func holdsAct(from start: Int) -> Bool {
    for place in words.indices.dropFirst(start) {
      if place > start, words[place].gap != .none { return false }
      switch ActPhrases.index.match(words[place...])?.meaning {
      case .acts, .check: return true
      case .nothing: return false
      case .condition, .consequence, .aside, .purpose, nil: continue
      }
    }
    return false
  }

  private var isNegated: Bool { index > 0 && ["không", "chưa", "được", "đã"].contains(words[index - 1].key) }
  private var isRefusal: Bool { condition == .refused || condition == .deficient }

  private mutating func take(_ found: [Act], length: Int) {
    defer {
      lastEnd = index + length
      index = lastEnd
    }
    guard !isNegated, !isAside, !isPurpose, !isRefusal else { return }
    let isJoined = index == 0 || words[index].gap != .none || words[index - 1].key == "và"
    if index == lastEnd, !isJoined, found.allSatisfy(ActPhrases.alsoPapers.contains) { return }
    if isHandedOn {
      guard isJoined, !found.contains(where: ActPhrases.handedOn.contains) else { return }
      isHandedOn = false
    }
    acts += found
    if found.contains(where: ActPhrases.handingOn.contains) { isHandedOn = true }
    if found.contains(.transfer) { isAside = true }
  }
}
