/// What may stand after an operand.
enum Operator: Hashable {
  case or
  case and
  case comparison(Comparison)
  case membership
  case between
  case arithmetic(Arithmetic)

  /// Higher binds tighter.
  var precedence: Int {
    switch self {
    case .or: 1
    case .and: 2
    case .comparison, .membership, .between: 3
    case .arithmetic(.add), .arithmetic(.subtract): 4
    case .arithmetic(.multiply), .arithmetic(.divide): 5
    case .arithmetic(.power): 6
    }
  }

  /// The precedence from which an operand of a comparison is read.
  static let comparisonPrecedence = 3
}

/// An operator found in the text.
struct OperatorToken {
  let operation: Operator
  let start: Int
  let end: Int
  /// How it should have been written, where it is not of this language.
  let correct: String?
}

/// Signs, longest first; a third entry tells how a foreign one is written here.
private let signs: [(sign: String, operation: Operator, correct: String?)] = [
  ("===", .comparison(.equal), "="), ("!==", .comparison(.notEqual), "!="), ("==", .comparison(.equal), "="),
  ("<>", .comparison(.notEqual), "!="), ("=<", .comparison(.lessOrEqual), "<="),
  ("=>", .comparison(.greaterOrEqual), ">="), ("&&", .and, "và"), ("||", .or, "hoặc"),
  ("**", .arithmetic(.power), nil), ("!=", .comparison(.notEqual), nil), ("<=", .comparison(.lessOrEqual), nil),
  (">=", .comparison(.greaterOrEqual), nil), ("≠", .comparison(.notEqual), nil),
  ("≤", .comparison(.lessOrEqual), nil), ("≥", .comparison(.greaterOrEqual), nil), ("=", .comparison(.equal), nil),
  ("<", .comparison(.less), nil), (">", .comparison(.greater), nil), ("+", .arithmetic(.add), nil),
  ("-", .arithmetic(.subtract), nil), ("−", .arithmetic(.subtract), nil), ("*", .arithmetic(.multiply), nil),
  ("×", .arithmetic(.multiply), nil), ("/", .arithmetic(.divide), nil), ("÷", .arithmetic(.divide), nil),
]

private let operatorWords: [(word: Word, operation: Operator)] = [
  (.and, .and), (.or, .or), (.in, .membership), (.from, .between), (.different, .comparison(.notEqual)),
]

/// Operators as they are spoken, longest first: understood and reported.
private let spokenOperators: [(words: String, operation: Operator, correct: String)] = [
  ("không phải là", .comparison(.notEqual), "!="), ("không bằng", .comparison(.notEqual), "!="),
  ("không phải", .comparison(.notEqual), "!="), ("không là", .comparison(.notEqual), "!="),
  ("khác với", .comparison(.notEqual), "!="), ("không quá", .comparison(.lessOrEqual), "<="),
  ("không dưới", .comparison(.greaterOrEqual), ">="), ("nhiều nhất", .comparison(.lessOrEqual), "<="),
  ("tối đa", .comparison(.lessOrEqual), "<="), ("tối thiểu", .comparison(.greaterOrEqual), ">="),
  ("ít nhất", .comparison(.greaterOrEqual), ">="), ("lớn hơn", .comparison(.greater), ">"),
  ("nhiều hơn", .comparison(.greater), ">"), ("cao hơn", .comparison(.greater), ">"),
  ("vượt quá", .comparison(.greater), ">"), ("nhỏ hơn", .comparison(.less), "<"), ("bé hơn", .comparison(.less), "<"),
  ("ít hơn", .comparison(.less), "<"), ("thấp hơn", .comparison(.less), "<"), ("trên", .comparison(.greater), ">"),
  ("hơn", .comparison(.greater), ">"), ("dưới", .comparison(.less), "<"), ("bằng", .comparison(.equal), "="),
  ("là", .comparison(.equal), "="), ("thuộc", .membership, "trong"), ("và/hoặc", .or, "hoặc"), ("hay", .or, "hoặc"),
  ("is not", .comparison(.notEqual), "!="), ("is", .comparison(.equal), "="),
  ("at least", .comparison(.greaterOrEqual), ">="),
  ("at most", .comparison(.lessOrEqual), "<="), ("more than", .comparison(.greater), ">"),
  ("less than", .comparison(.less), "<"), ("and/or", .or, "or"),
]

extension FoldedText {
  /// An operator in words that are not of the language; nil when none stands at the place.
  func spokenOperator(at start: Int) -> OperatorToken? {
    for (words, operation, correct) in spokenOperators where hasWord(words, at: start) {
      return OperatorToken(operation: operation, start: start, end: start + words.utf8.count, correct: correct)
    }
    return nil
  }

  /// The operator at a place, after space.
  func operatorToken(at index: Int) -> OperatorToken? {
    let start = skippingSpace(index)
    if isWord(at: start) {
      if dialect == .catalogue, end(of: .instanceOf, at: start) == nil, let spoken = spokenOperator(at: start) {
        return spoken
      }
      for (word, operation) in operatorWords {
        if let end = end(of: word, at: start) {
          return OperatorToken(operation: operation, start: start, end: end, correct: nil)
        }
      }
      return nil
    }
    for (sign, operation, correct) in signs
    where has(sign, at: start) && (dialect == .catalogue || (correct == nil && sign.utf8.allSatisfy { $0 < 0x80 })) {
      return OperatorToken(operation: operation, start: start, end: start + sign.utf8.count, correct: correct)
    }
    return nil
  }

  /// Where a word of the language that begins at a place ends; nil when it does not stand there.
  func end(of word: Word, at index: Int) -> Int? {
    if dialect == .standard { return word.standard.flatMap { end(ofWords: $0, at: index) } }
    for spelling in word.spellings where hasWord(spelling, at: index) { return index + spelling.utf8.count }
    return nil
  }

  /// The same for words between which there may be any space.
  private func end(ofWords words: String, at index: Int) -> Int? {
    hasWord(words, at: index) ? index + words.utf8.count : nil
  }

  /// Whether a name may begin at the place.
  func isNameStart(at index: Int) -> Bool {
    isWord(at: index) && !(0x30...0x39).contains(self[index] ?? 0x30)
  }

  /// Where the run of words ends that begins at a place and holds no word of an operator after its first.
  func endOfWords(at start: Int) -> Int {
    var index = start
    var end = start
    while isWord(at: index) {
      if index > start, Word.operators.contains(where: { self.end(of: $0, at: index) != nil }) { break }
      while isWord(at: index) { index += 1 }
      end = index
      index = skippingSpace(index)
    }
    return end
  }
}
