import Diagnostics

/// The words that the parser of arguments says by itself, in Vietnamese.
enum ParserWords {
  private static let words: [(en: String, vi: String)] = [
    ("OVERVIEW:", "TỔNG QUAN:"), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "ĐỐI SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"), ("Usage:", "Cách dùng:"), ("Error:", "Lỗi:"), ("Help:", "Trợ giúp:"),
    ("Show the version.", "In phiên bản."), ("Show help information.", "In trợ giúp."),
    ("Show subcommand help information.", "In trợ giúp của một lệnh."), ("(default: ", "(mặc định: "),
    ("(values:", "(các giá trị:"), ("default:", "mặc định:"), (" for more information.", " để biết thêm."),
    (" for detailed help.", " để xem trợ giúp chi tiết."), ("See '", "Xem '"),
    ("Did you mean ", "Có phải ý bạn là "), ("Unexpected argument ", "Đối số lạ "),
    ("Unknown option ", "Không có tùy chọn "), ("Missing expected argument ", "Thiếu đối số "),
    ("Missing value for ", "Thiếu giá trị cho "), ("<subcommand>", "<lệnh>"),
    ("The value '", "Giá trị '"), ("' is invalid for '", "' không hợp lệ cho '"), ("' or '", "' hoặc '"),
    ("Please provide one of ", "Hãy cho một trong các giá trị "),
  ]

  /// A text of the parser in a language; what has no translation stays as it is.
  static func text(_ text: String, in language: Language) -> String {
    guard language == .vi else { return text }
    return words.reduce(text) { $0.replacing($1.en, with: $1.vi) }
  }
}
