import Testing

@Suite struct ExplainedProcedureTests {
  private static let procedure = """
    thủ tục: 9.000001
    tên: Thủ tục đủ phần
    lĩnh vực: Hộ tịch mẫu
    cấp: [tỉnh, xã]
    cơ quan giải quyết: Ủy ban nhân dân cấp xã
    đối tượng: [cá nhân]
    cách thức: [trực tiếp, bưu chính]
    căn cứ: Nghị định 118/2025/NĐ-CP
    thành phần hồ sơ:
      - giấy tờ: Giấy A
        bản sao: 1
        loại bản sao: bản sao đối chiếu
        qua bưu chính: bản sao chứng thực
        ghi chú: Ghi chú của giấy tờ.
    yêu cầu: không
    phí, lệ phí:
      - lệ phí: Lệ phí A
        mức: 5.000 đồng
        thẩm quyền: HĐND tỉnh mẫu
    thời hạn:
      - trong: 4 ngày làm việc
        giai đoạn:
          - {tên: hẹn lần một, trong: 1 ngày làm việc, từ: tiếp nhận, đến: xem xét}
          - {tên: hẹn lần hai, trong: 3 ngày làm việc, đến: trả kết quả}
    quy trình:
      - bước: tiếp nhận
        tại: Trung tâm Phục vụ hành chính công cấp xã
        làm: [tiếp nhận, kiểm tra thành phần]
        xét: Giấy A
        nếu thiếu: {tối đa: 1, trong: 20 ngày}
        trong: 2 giờ làm việc
        ghi chú: Ghi chú của bước.
        căn cứ: Nghị định 118/2025/NĐ-CP điều 9
      - bước: xem xét
        tại: Ủy ban nhân dân cấp xã
        làm: [lấy ý kiến]
        lấy ý kiến: {cơ quan: Ủy ban nhân dân cấp xã, trong: 1 ngày làm việc, quá hạn: coi như đồng ý}
        trong: 1 ngày làm việc
      - bước: trả kết quả
        tại: Trung tâm Phục vụ hành chính công cấp xã
        làm: [ký, trả kết quả]
        tạo: Giấy B
        trong: 2 giờ làm việc
    kết quả: Giấy B

    """

  @Test(arguments: [
    ("Lĩnh vực: Hộ tịch mẫu", "Field: Hộ tịch mẫu"), ("Cấp: tỉnh, xã", "Level: province, commune"),
    ("Cách thức nộp: trực tiếp, bưu chính", "Ways of filing: trực tiếp, bưu chính"),
    ("gửi bưu chính: bản sao chứng thực", "by post: certified copy"),
    ("ghi chú: Ghi chú của giấy tờ.", "note: Ghi chú của giấy tờ."),
    ("thẩm quyền định mức: HĐND tỉnh mẫu", "set by: HĐND tỉnh mẫu"),
    ("từ bước “tiếp nhận” đến hết bước “xem xét”", "from step “tiếp nhận” to the end of step “xem xét”"),
    ("(đến hết bước “trả kết quả”)", "(to the end of step “trả kết quả”)"),
    ("tối đa 1 lần, người nộp có 20 ngày", "at most 1, the applicant has 20"),
    ("ghi chú: Ghi chú của bước.", "note: Ghi chú của bước."),
    ("     căn cứ: Nghị định 118/2025/NĐ-CP điều 9", "     ground: Nghị định 118/2025/NĐ-CP điều 9"),
    ("quá hạn coi như đồng ý", "silence counts as consent"),
  ])
  func explainReadsOut(_ vi: String, _ en: String) throws {
    let bench = try Bench()
    try bench.catalogue()
    try bench.write(Self.procedure, to: "k/thu-tuc-mau.yaml")
    let said = try bench.tthc("explain", "k/thu-tuc-mau.yaml", "--as-of", "2026-11-21")
    #expect(said.code == 0 && said.out.contains(vi), "\(said.out)\(said.err)")
    let english = try bench.tthc("explain", "k/thu-tuc-mau.yaml", "--as-of", "2026-11-21", "--lang", "en")
    #expect(english.out.contains(en), "\(english.out)")
  }
}
