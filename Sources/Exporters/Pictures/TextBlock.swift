/// Paragraphs broken into lines for a box.
struct TextBlock {
  /// A line and the height of its top in the block.
  struct Line {
    let text: String
    let style: ProcessPicture.Paragraph.Style
    let top: Int
  }

  /// Heights in the block of the lines between the parts of a box.
  private(set) var dividers: [Int] = []
  private(set) var lines: [Line] = []
  private(set) var height = 0
  /// The height at which what is said of a supplement begins.
  private(set) var supplementTop: Int?

  static let padding = 7
  /// Room for the sign beside what is said of a supplement.
  static let signWidth = 17

  /// The condition first, then what the step is, then what may interrupt it.
  init(_ paragraphs: [ProcessPicture.Paragraph], width: Int) {
    let conditions = paragraphs.filter { $0.style == .condition }
    let supplements = paragraphs.filter { $0.style == .supplement }
    let others = paragraphs.filter { $0.style != .condition && $0.style != .supplement }
    for part in [conditions, others, supplements] where !part.isEmpty {
      if height > 0 { dividers.append(height) }
      height += TextBlock.padding - 2
      if part.first?.style == .supplement { supplementTop = height }
      for paragraph in part {
        let indent = paragraph.style == .supplement ? TextBlock.signWidth : 0
        for text in paragraph.style.measure.wrap(paragraph.text, width: width - indent) {
          lines.append(Line(text: text, style: paragraph.style, top: height))
          height += paragraph.style.lineHeight
        }
      }
      height += TextBlock.padding - 2
    }
  }
}

extension ProcessPicture.Paragraph.Style {
  var measure: TextMeasure {
    switch self {
    case .name: TextMeasure(sizeTenths: 120, isBold: true)
    case .time: TextMeasure(sizeTenths: 110)
    case .people, .condition, .note, .supplement: TextMeasure(sizeTenths: 105)
    }
  }

  var lineHeight: Int {
    switch self {
    case .name: 16
    case .time: 15
    case .people, .condition, .note, .supplement: 14
    }
  }

  var isItalic: Bool { self == .condition || self == .note }
}
