import Diagnostics

/// Kinds of findings made while values of the language are read.
package enum DecodingKinds {
  package static let all: [Kind] = [
    unknownItem, unknownKeyword, keywordTwice, mixedKeywords, missingKeyword, emptyValue, wrongType, badChoice,
    badNumber, badDate, badDuration, limitWithoutUnit, badMoney, badRate, contradictingDates, commaInNumber,
    doubtfulCalendar, badVolume,
  ]

  static let commaInNumber = Kind(
    "comma-in-number", .language, .error,
    title: Text(vi: "Dấu phẩy thập phân trong ngoặc", en: "Decimal comma inside braces"),
    why: Text(
      vi:
        "Trong {…} dấu phẩy ngăn các mục, nên “0,5%” bị tách thành hai. Hãy đặt số trong dấu nháy '…', hoặc viết mỗi mục một dòng.",
      en: "Inside {…} a comma separates entries, so “0,5%” falls in two. Quote the number, or write one entry per line."
    ),
    examples: [
      Example(
        "dữ kiện:\n  khẩn: {kiểu: có/không, tỷ lệ: 0,5%} #! comma-in-number",
        fixed: "dữ kiện:\n  khẩn: {kiểu: có/không, tỷ lệ: '0,5%'} #! comma-in-number")
    ])

  static let unknownItem = Kind(
    "unknown-item", .language, .error,
    title: Text(vi: "Không rõ tệp nói về gì", en: "Unknown kind of item"),
    why: Text(
      vi:
        "Mỗi mục bắt đầu bằng từ khóa cho biết nó là gì: thủ tục, cơ quan, giấy tờ, lịch… Hãy viết từ khóa đó ở dòng đầu.",
      en:
        "Every item begins with the keyword that says what it is: procedure, agency, document, calendar… Write it first."
    ),
    examples: [Example("thủ tụck: 1.000001 #! unknown-item\ntên: Thử", base: .file)])

  static let unknownKeyword = Kind(
    "unknown-keyword", .language, .error,
    title: Text(vi: "Từ khóa không có trong ngôn ngữ", en: "Unknown keyword"),
    why: Text(
      vi:
        "Từ khóa viết sai thì phần dưới nó không được đọc. Hãy chọn từ khóa gần đúng được gợi ý; danh sách đầy đủ nằm trong Grammar.",
      en:
        "What stands under a misspelt keyword is not read. Choose one of the offered keywords; the full list is in Grammar."
    ),
    examples: [Example("lĩnh vựa: Hộ tịch #! unknown-keyword")])

  static let keywordTwice = Kind(
    "keyword-twice", .language, .error,
    title: Text(vi: "Một từ khóa viết hai lần", en: "Keyword written twice"),
    why: Text(
      vi: "Từ khóa tiếng Việt và tiếng Anh cùng nghĩa chỉ được viết một lần trong một mục; hãy gộp nội dung lại.",
      en: "A keyword, Vietnamese or English, stands once in one item; join the two contents."),
    examples: [
      Example("lĩnh vực: Hộ tịch\nfield: Hộ tịch #! keyword-twice")
    ])

  static let mixedKeywords = Kind(
    "mixed-keywords", .language, .warning,
    title: Text(vi: "Lẫn từ khóa hai thứ tiếng", en: "Keywords of two languages"),
    why: Text(
      vi: "Một mục nên viết bằng một thứ tiếng để người rà soát đọc liền mạch.",
      en: "One item is best written in one language, so that a reviewer can read on."),
    examples: [
      Example(
        "- giấy tờ: Giấy lẫn\n  kind: giấy tờ #! mixed-keywords", base: .file,
        fixed: "- giấy tờ: Giấy lẫn\n  loại: giấy tờ #! mixed-keywords")
    ])

  package static let missingKeyword = Kind(
    "missing-keyword", .language, .error,
    title: Text(vi: "Thiếu từ khóa bắt buộc", en: "Missing keyword"),
    why: Text(
      vi: "Mục này không hiểu được nếu thiếu từ khóa nêu trên; hãy viết thêm.",
      en: "The item cannot be understood without this keyword; add it."),
    examples: [Example("bổ sung: {tối đa: 1}\nkết quả:\n  - mã: KQ.01 #! missing-keyword")])

  static let emptyValue = Kind(
    "empty-value", .language, .error,
    title: Text(vi: "Từ khóa chưa có giá trị", en: "Keyword without a value"),
    why: Text(
      vi:
        "Để trống không có nghĩa là “không có”. Hãy viết giá trị, hoặc xóa dòng; nơi cần nói rõ là không có thì viết “không”.",
      en:
        "Blank does not mean “none”. Write the value or delete the line; where “none” must be stated, write “không” (none)."
    ),
    examples: [Example("lĩnh vực: #! empty-value")])

  static let wrongType = Kind(
    "wrong-type", .language, .error,
    title: Text(vi: "Giá trị không đúng dạng", en: "Wrong type of value"),
    why: Text(
      vi:
        "Dạng của giá trị do từ khóa quyết định. Hãy sửa theo dạng nêu trong thông báo; kiểm tra cả mức thụt đầu dòng.",
      en: "The keyword decides what a value looks like. Follow the message, and check the indentation."),
    examples: [Example("tên: [Một, Hai] #! wrong-type")])

  static let badChoice = Kind(
    "unknown-word", .language, .error,
    title: Text(vi: "Từ không thuộc danh sách cho phép", en: "Word not in the list"),
    why: Text(
      vi: "Chỗ này chỉ nhận một từ trong danh sách đóng để máy hiểu đúng; hãy chọn một từ được gợi ý.",
      en: "Only a word of a closed list is understood here; choose one of those offered."),
    examples: [Example("cách thức: [trực tiếp, trực tuyếnn] #! unknown-word")])

  static let badNumber = Kind(
    "bad-number", .language, .error,
    title: Text(vi: "Không phải số nguyên hợp lệ", en: "Not a whole number"),
    why: Text(
      vi: "Số bản, số bộ, số lần là số nguyên không âm; hãy viết bằng chữ số.",
      en: "Copies, sets and times are whole numbers, zero or more; write digits."),
    examples: [Example("số bộ: hai #! bad-number")])

  static let badVolume = Kind(
    "bad-volume", .language, .error,
    title: Text(vi: "Số lượng hồ sơ không hợp lệ", en: "Not a volume of dossiers"),
    why: Text(
      vi:
        "Số lượng gồm một số, được có phần thập phân, và kỳ tính: 1.200 mỗi năm, 40 mỗi tháng, 2,5 mỗi ngày; hoặc {tệp: den.csv}. Chỉ biến thể mới ghi được “gấp 2”, “+20%”.",
      en:
        "A volume is a number, with decimals or without, and its period: 1200 per year, 40 per month, 2.5 per day; or {file: arrivals.csv}. Only a variant may say “times 2” or “+20%”."
    ),
    examples: [
      Example(
        "kịch bản tải: Một năm thử\ntừ: 2026-01-01\nđến: 2026-12-31\nhồ sơ:\n  - thủ tục: 9.000001\n"
          + "    số lượng: bốn mươi #! bad-volume\nnhân sự:\n  - {tên: mọi người, số người: 2}\n", base: .file)
    ])

  static let badDate = Kind(
    "bad-date", .language, .error,
    title: Text(vi: "Ngày không hợp lệ", en: "Not a date"),
    why: Text(
      vi: "Ngày viết dạng 2026-01-31 hoặc 31/01/2026 và phải có trong lịch.",
      en: "Dates are written 2026-01-31 or 31/01/2026 and must exist."),
    examples: [Example("hiệu lực: {từ: 2025-02-30} #! bad-date")])

  static let badDuration = Kind(
    "bad-duration", .language, .error,
    title: Text(vi: "Thời lượng không hợp lệ", en: "Not a duration"),
    why: Text(
      vi: "Thời lượng gồm số và đơn vị: 3 ngày làm việc, 0,5 ngày làm việc, 2 giờ làm việc, 24 giờ, 15 ngày, 1 tháng.",
      en:
        "A duration is a number and a unit: 3 working days, 0.5 working days, 2 working hours, 24 hours, 15 days, 1 month."
    ),
    examples: [Example("thời hạn: vài ngày #! bad-duration")])

  static let limitWithoutUnit = Kind(
    "limit-without-unit", .duration, .error,
    title: Text(vi: "Thời hạn thiếu đơn vị", en: "Limit without a unit"),
    why: Text(
      vi:
        "Một con số không có đơn vị thì không biết là ngày, ngày làm việc hay giờ; người dân không biết hẹn khi nào. Hãy ghi đơn vị đúng như văn bản.",
      en: "A number without a unit may be days, working days or hours. Write the unit that the law uses."),
    ground: Text(vi: "Bộ luật Dân sự 2015 điều 144–148", en: "Civil Code 2015 arts. 144–148"),
    examples: [Example("thời hạn: 3 #! limit-without-unit")])

  static let badMoney = Kind(
    "bad-money", .language, .error,
    title: Text(vi: "Số tiền không hợp lệ", en: "Not an amount of money"),
    why: Text(
      vi:
        "Số tiền viết như 15.000 đồng (dấu chấm ngăn hàng nghìn), hoặc “miễn phí”, hoặc “theo …” nếu mức do văn bản khác quy định.",
      en:
        "Money is written 15.000 đồng (dots group thousands), or “miễn phí” (free), or “theo …” when another instrument sets it."
    ),
    examples: [Example("phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: mười nghìn #! bad-money")])

  static let badRate = Kind(
    "bad-rate", .language, .error,
    title: Text(vi: "Tỷ lệ không hợp lệ", en: "Not a rate"),
    why: Text(vi: "Tỷ lệ viết như 50% và nằm trong khoảng 0–100%.", en: "A rate is written 50% and lies in 0–100%."),
    examples: [
      Example(
        "phí, lệ phí:\n  - lệ phí: Lệ phí thử\n    mức: 10.000 đồng\n    thẩm quyền: Bộ trưởng Bộ Tài chính\n    căn cứ: Luật Hộ tịch 60/2014/QH13\n    giảm:\n      - mức: một nửa #! bad-rate"
      )
    ])

  static let contradictingDates = Kind(
    "effective-dates-contradict", .legality, .error,
    title: Text(vi: "Ngày hiệu lực mâu thuẫn", en: "Effective dates contradict each other"),
    why: Text(
      vi:
        "Ngày bắt đầu phải trước ngày kết thúc; mục con không được có hiệu lực ngoài hiệu lực của mục chứa nó; hai bản của một mục không được cùng hiệu lực một ngày.",
      en:
        "A start must precede its end; a part cannot be in force outside the whole; two versions of one item cannot be in force on one day."
    ),
    examples: [Example("hiệu lực: {từ: 2026-07-01, đến: 2025-07-01} #! effective-dates-contradict")])

  static let doubtfulCalendar = Kind(
    "doubtful-calendar", .consistency, .warning,
    title: Text(vi: "Lịch làm việc có chỗ đáng ngờ", en: "Doubtful entry of a calendar"),
    why: Text(
      vi:
        "Mọi hạn trả tính theo lịch này. Ngày làm bù chỉ có nghĩa khi vốn là ngày nghỉ cuối tuần; giờ làm việc phải là giờ thật của cơ quan. Hãy đối chiếu với thông báo nghỉ lễ.",
      en:
        "Every due date rests on this calendar. A make-up day means something only on a weekend; office hours must be real. Compare the holiday notice."
    ),
    examples: [
      Example("- lịch: Lịch thử\n  làm bù:\n    - {ngày: 2026-08-20, tên: làm bù} #! doubtful-calendar", base: .file),
      Example("- lịch: Lịch thử\n  giờ làm việc: [00:00-24:00] #! doubtful-calendar", base: .file),
      Example("- lịch: Lịch thử\n  làm bù:\n    - {ngày: 2026-08-22, tên: làm bù}", base: .file),
    ])
}
