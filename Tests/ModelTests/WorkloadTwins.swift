extension Twin {
  static let workloads = [workload, variant]

  private static let workload = Twin(
    "workload",
    vi: """
      kịch bản tải: Một năm thử
      từ: 2026-01-01
      đến: 31/12/2026
      khởi động: 30 ngày
      số lần chạy: 20
      độ chính xác: 2%
      hạt giống: 7
      thứ tự: theo hạn trả
      phần thời hạn: 12,5%
      chấp nhận quá tải: có
      hồ sơ:
        - thủ tục: 1.001193
          số lượng: 1.200 mỗi năm
          nhận: mọi lúc
          theo tháng: {1: 80%, 8: 150%}
          theo thứ: {thứ hai: 130%, chủ nhật: 0%}
          tỷ lệ:
            khẩn: 10%
            loại: {cũ: 60%, mới: 40%}
          bổ sung: {tỷ lệ: 15%, người nộp mất: {phân phối: mũ, trung bình: 5 ngày}}
          bước:
            - bước: thẩm tra
              thực tế: {từ: 20 phút, thường: 45 phút, đến: 3 giờ}
              bổ sung: 5%
              trả lại: 5%
            - bước: ký
              thực tế: 25 phút
            - bước: vào sổ
              thực tế: {phân phối: loga chuẩn, trung bình: 1 giờ, lệch chuẩn: 30 phút}
            - bước: xác minh
              thực tế: {tệp: xac-minh.csv}
        - thủ tục: 1.000656
          số lượng: {tệp: den.csv}
      nhân sự:
        - tên: một cửa
          tại: Sở Thử
          đơn vị: [Văn phòng]
          người: chuyên viên
          thủ tục: [1.001193]
          số người: 2
          vắng mặt: 5%
          làm thêm: 30 phút
        - tên: nơi khác
          tại: nơi nộp
          số người: không giới hạn
      ghi chú: thử
      """,
    en: """
      workload: Một năm thử
      from: 01/01/2026
      until: 2026-12-31
      warm-up: 30 days
      replications: 20
      precision: 2%
      seed: 7
      order: by due date
      part of limit: 12.5%
      accept overload: yes
      dossiers:
        - procedure: 1.001193
          volume: 1200 per year
          received: any time
          by month: {1: 80%, 8: 150%}
          by weekday: {thứ hai: 130%, chủ nhật: 0%}
          shares:
            khẩn: 10%
            loại: {cũ: 60%, mới: 40%}
          supplements: {share: 15%, applicant takes: {distribution: exponential, mean: 5 days}}
          steps:
            - step: thẩm tra
              actual: {from: 20 minutes, usual: 45 minutes, to: 3 hours}
              supplements: 5%
              sent back: 5%
            - step: ký
              actual: 25 minutes
            - step: vào sổ
              actual: {distribution: log-normal, mean: 1 hour, deviation: 30 minutes}
            - step: xác minh
              actual: {file: xac-minh.csv}
        - procedure: 1.000656
          volume: {file: den.csv}
      staff:
        - name: một cửa
          at: Sở Thử
          unit: [Văn phòng]
          role: chuyên viên
          procedures: [1.001193]
          count: 2
          absence: 5%
          overtime: 30 minutes
        - name: nơi khác
          at: nơi nộp
          count: unlimited
      notes: thử
      """)

  private static let variant = Twin(
    "variant",
    vi: """
      biến thể: Gộp hai quầy
      của: Một năm thử
      từ: 2026-02-01
      đến: 2026-11-30
      khởi động: 2 tuần
      thứ tự: đến trước làm trước
      hồ sơ:
        - thủ tục: 1.001193
          số lượng: gấp 2
          nhận: giờ hành chính
          bước:
            - {bước: ký, bỏ: có}
            - {bước: vào sổ, sau: [đầu]}
        - thủ tục: 1.000656
          số lượng: -12,5%
      nhân sự:
        - tên: quầy chung
          gộp: [một cửa, hộ tịch]
          số người: 3
        - tên: văn thư
          bỏ: có
      ghi chú: thử
      """,
    en: """
      variant: Gộp hai quầy
      of: Một năm thử
      from: 2026-02-01
      until: 2026-11-30
      warm-up: 14 days
      order: first come first served
      dossiers:
        - procedure: 1.001193
          volume: times 2
          received: office hours
          steps:
            - {step: ký, removed: yes}
            - {step: vào sổ, after: [đầu]}
        - procedure: 1.000656
          volume: -12.5%
      staff:
        - name: quầy chung
          merges: [một cửa, hộ tịch]
          count: 3
        - name: văn thư
          removed: yes
      notes: thử
      """)
}
