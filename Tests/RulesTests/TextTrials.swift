/// Checks that read the text of one procedure, without following its cases.
enum TextTrials {
  private static func papers(_ lines: String) -> String {
    "thành phần hồ sơ:\n  - {giấy tờ: Tờ khai thử, bản chính: 1}\n" + lines
  }

  static let dossier: [Trial] = [
    Trial(
      "form-not-attached", "the registry names the form", papers("  - {giấy tờ: Lời khai, bản chính: 1}\n"),
      extra: ["- giấy tờ: Lời khai\n  loại: tờ khai\n  mẫu: TK-01\n"]),
    Trial(
      "form-not-attached", "registered as a declaration, with no form",
      papers("  - {giấy tờ: Lời khai, bản chính: 1} #! form-not-attached\n"),
      extra: ["- giấy tờ: Lời khai\n  loại: tờ khai\n"]),
    Trial(
      "form-not-attached", "registered as something else", papers("  - {giấy tờ: Đơn theo mẫu, bản chính: 1}\n"),
      extra: ["- giấy tờ: Đơn theo mẫu\n  loại: giấy tờ\n"]),
    Trial(
      "form-not-attached", "the component names the form",
      papers("  - {giấy tờ: Đơn theo mẫu, mẫu: Mẫu số 1, bản chính: 1}\n")),
    Trial(
      "form-not-attached", "known by its name only",
      papers("  - {giấy tờ: Đơn (theo mẫu quy định), bản chính: 1} #! form-not-attached\n")),
    Trial(
      "form-not-attached", "free writing is said to do",
      papers("  - {giấy tờ: Đơn theo mẫu, bản chính: 1, ghi chú: Viết tay tự do.}\n")),
    Trial(
      "form-not-attached", "the name says which form",
      papers("  - {giấy tờ: Đơn đề nghị theo Mẫu số 1 Phụ lục II Nghị định số 175/2024/NĐ-CP, bản chính: 1}\n")),
    Trial(
      "form-not-attached", "the name says the number alone",
      papers("  - {giấy tờ: Tờ khai theo mẫu 01-ĐKTĐ-ĐVHT, bản chính: 1}\n")),
    Trial("present-and-keep", "shown only", papers("  - {giấy tờ: Bằng, cách: xuất trình, bản chính: 1}\n")),
    Trial(
      "present-and-keep", "shown, and two copies left",
      papers("  - {giấy tờ: Bằng, cách: xuất trình, bản sao: 2} #! present-and-keep\n")),
    Trial(
      "present-and-keep", "the office compares the copy",
      papers("  - {giấy tờ: Bằng, cách: xuất trình, bản chính: 1, bản sao: 1, loại bản sao: bản sao đối chiếu}\n")),
    Trial("present-and-keep", "handed in", papers("  - {giấy tờ: Bằng, cách: nộp, bản chính: 1, bản sao: 1}\n")),
    Trial(
      "present-and-keep", "a copy only when posted",
      papers("  - {giấy tờ: Bằng, cách: xuất trình, bản chính: 1, qua bưu chính: bản sao chứng thực}\n")),
  ]

  private static func free(_ lines: String...) -> String {
    "dữ kiện:\n  số bản: {kiểu: số, từ: 1, đến: 9}\nphí, lệ phí:\n  - lệ phí: Lệ phí thử"
      + lines.joined(separator: "\n    ") + "\n    thẩm quyền: Bộ Tài chính\n"
  }

  static let fees: [Trial] = [
    Trial("free-but-amount-stated", "free and nothing else", free("", "mức: miễn phí")),
    Trial(
      "free-but-amount-stated", "free with a cap",
      free(" #! free-but-amount-stated", "mức: miễn phí", "tối đa: 5.000 đồng")),
    Trial(
      "free-but-amount-stated", "a note that names an amount",
      free(" #! free-but-amount-stated", "mức: miễn phí", "ghi chú: 'Bản sao thu 8.000 đồng/bản.'")),
    Trial(
      "free-but-amount-stated", "a note on the days of filing",
      free("", "mức: miễn phí", "ghi chú: 'Trong 60 ngày kể từ ngày sinh.'")),
    Trial(
      "free-but-amount-stated", "no fees, yet a step collects one",
      Bench.process(Bench.step("thu", "làm: thu phí #! free-but-amount-stated", "trong: 1 giờ làm việc"))),
    Trial("free-but-amount-stated", "an amount", free("", "mức: 5.000 đồng")),
  ]

  static let all = dossier + fees
}
