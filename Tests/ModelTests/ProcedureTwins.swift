extension Twin {
  static let procedure = Twin(
    "procedure",
    vi: """
      thủ tục: 1.001193
      tên: Đăng ký thử
      lĩnh vực: Hộ tịch
      tình trạng: dự thảo
      quyết định công bố: {số: 1/QĐ, ngày: 2026-01-02, cơ quan: Bộ Tư pháp}
      thay thế: [1.000001]
      cấp: [tỉnh, xã]
      cơ quan giải quyết:
        - {cơ quan: Sở Thử, khi: khẩn}
        - Ủy ban nhân dân cấp xã
      cơ quan phối hợp: Sở Khác
      đối tượng: [cá nhân, hộ kinh doanh]
      cách thức: [trực tiếp, bưu chính]
      mức trực tuyến: một phần
      lý do một phần: còn bản giấy
      nơi nộp: [Sở Thử, Ủy ban nhân dân cấp xã]
      hiệu lực: {từ: 2026-01-01}
      chuyển tiếp: người nộp chọn
      căn cứ: Luật Thử điều 1
      dữ kiện:
        khẩn: có/không
        loại: [cũ, mới]
        diện tích: {kiểu: số, đơn vị: m2, từ: 1, đến: 900, mặc định: 5, mô tả: diện tích đất, đọc từ: đất rộng}
        xác minh: {kiểu: có/không, xác định bởi: thẩm tra, tỷ lệ: '12,5%'}
        ngày sinh: ngày
        lúc sinh: ngày giờ
        lâu: thời lượng
        tên gọi: {kiểu: chữ}
        nguồn gốc: {kiểu: [a, b], tỷ lệ: {a: 20%, b: 80%}}
      ràng buộc: không khẩn
      số bộ: 2
      thành phần hồ sơ:
        - Tờ khai
        - giấy tờ: Giấy chứng sinh
          mẫu: M1
          bản chính: 1
          bản sao: 2
          loại bản sao: bản sao chứng thực
          cách: xuất trình
          khi: khẩn
          thay bằng: {giấy tờ: Giấy khác, khi: khẩn}
          nếu không có: [Giấy nhân chứng, Giấy cam đoan]
          qua bưu chính: bản điện tử
          chứng minh: họ tên
          căn cứ: Luật Thử điều 5
          hiệu lực: {từ: 2026-02-01}
          ghi chú: mang theo
          đọc từ: nếu có
          bỏ: không
        - khi: khẩn
          gồm: [Giấy A]
        - một trong: [Giấy B, Giấy C]
          tên: giấy nhà
          khi: khẩn
      yêu cầu, điều kiện: Đủ 18 tuổi
      phí, lệ phí:
        - lệ phí: Lệ phí thử
          mức: 15.000 đồng
          thẩm quyền: HĐND tỉnh
          khi: khẩn
          miễn:
            - hộ nghèo
            - {đối tượng: người có công, khi: khẩn, căn cứ: Luật Thử điều 6}
          giảm: {mức: 50%, đối tượng: trẻ em, khi: khẩn, từ: 2026-01-01, đến: 2026-12-31, căn cứ: Luật Thử điều 7}
          thu khi: nhận kết quả
          căn cứ: Luật Thử điều 8
          hiệu lực: {từ: 2026-01-01}
          ghi chú: thu một lần
          đọc từ: nếu có
        - phí: Phí thẩm định
          công thức: 1000 * diện tích
          tối đa: 3.000.000đ
          tối thiểu: 8000
        - phí: Phí không thu
          mức: miễn phí
      thời hạn:
        - trong: 5 ngày làm việc
          tính từ: hệ thống tiếp nhận
          giờ chốt: {giờ: 15:00, nghĩa: ngày 1}
          giai đoạn:
            - {tên: lần 1, trong: 2 ngày làm việc, từ: tiếp nhận, đến: thẩm tra}
            - {tên: lần 2, trong: 3 ngày làm việc}
          căn cứ: Luật Thử điều 9
          hiệu lực: {từ: 2026-01-01}
          ghi chú: gồm hai lần
          đọc từ: nếu có
        - khi: khẩn
          cách thức: trực tiếp
          trong ngày: nhận sau 15:00 thì ngày làm việc tiếp theo
      trình tự: Nộp rồi nhận
      quy trình:
        - bước: tiếp nhận
          tại: nơi nộp
          làm: tiếp nhận
          nếu thiếu: {tối đa: 2, trong: 5 ngày, đồng hồ: dừng, căn cứ: Luật Thử điều 10}
        - bước: thẩm tra
          sau: [tiếp nhận]
          khi: khẩn
          tại: [{cơ quan: Sở Thử, khi: khẩn}]
          đơn vị: Văn phòng
          người: chuyên viên
          làm: [thẩm tra, lấy ý kiến]
          việc: xem hồ sơ
          xét: Tờ khai
          tạo: Kết quả thử
          xác định: xác minh
          mẫu: Mẫu 01
          trong: 0,5 ngày làm việc
          chờ: không
          đồng hồ: ngoài
          trả lại: {bước: tiếp nhận, khi: khẩn, tối đa: 2}
          gọi thủ tục: 1.000002
          lấy ý kiến: {cơ quan: Sở Khác, trong: 3 ngày, khi: khẩn, quá hạn: coi như đồng ý}
          căn cứ: Luật Thử điều 11
          ghi chú: cẩn thận
          đọc từ: nếu có
        - bước: từ chối
          làm: từ chối
          trong: không tính thời gian
          kết thúc: từ chối
          nếu thiếu: yêu cầu bổ sung
      bổ sung: {tối đa: 1, trong: 10 ngày, thông báo trong: 3 ngày làm việc, đồng hồ: tính lại, căn cứ: Luật Thử điều 12}
      kết quả:
        - Kết quả thử
        - {giấy tờ: Kết quả khác, mã: KQ1, khi: khẩn, hạn dùng: 6 tháng, đọc từ: nếu đạt}
      tình huống:
        - tên: thường
          cho:
            loại: mới
            nhận lúc: 2026-08-20 15:30
            bổ sung: [{bước: tiếp nhận, nộp lại: 2026-08-25 09:00}]
            trả lại: [{bước: thẩm tra, lần: 1}]
          thì: {giấy tờ: 2, lệ phí: 15.000 đồng, phí: miễn phí, tổng phí: không rõ, hẹn trả: 2026-08-24, các bước: [tiếp nhận, thẩm tra],
            kết quả: Kết quả thử, kết thúc: hoàn thành, thời gian làm việc: 4 giờ làm việc, bản chính: 1, bản sao: 2, số lần đến: 2, lượt chuyển: 1}
      miễn kiểm tra: {mã: open-ended-demand, lý do: luật ghi vậy}
      ghi chú: thử
      nguyên văn: Điều 1
      nguồn: {tệp: a.jsonl, dòng: 7, địa chỉ: https://vidu.vn/1, mã: ab}
      """,
    en: """
      procedure: 1.001193
      name: Đăng ký thử
      field: Hộ tịch
      status: draft
      publication: {number: 1/QĐ, date: 2026-01-02, agency: Bộ Tư pháp}
      replaces: [1.000001]
      level: [province, commune]
      competent agency:
        - {agency: Sở Thử, when: khẩn}
        - Ủy ban nhân dân cấp xã
      coordinating agencies: Sở Khác
      subjects: [individual, household business]
      channels: [in person, post]
      online level: partial
      partial reason: còn bản giấy
      filing places: [Sở Thử, Ủy ban nhân dân cấp xã]
      validity: {from: 2026-01-01}
      transition: applicant chooses
      grounds: Luật Thử điều 1
      facts:
        khẩn: yes/no
        loại: [cũ, mới]
        diện tích: {type: number, unit: m2, from: 1, to: 900, default: 5, description: diện tích đất, read from: đất rộng}
        xác minh: {type: yes/no, determined by: thẩm tra, share: 12.5%}
        ngày sinh: date
        lúc sinh: date-time
        lâu: duration
        tên gọi: {type: string}
        nguồn gốc: {type: [a, b], share: {a: 20%, b: 80%}}
      constraints: không khẩn
      sets: 2
      components:
        - Tờ khai
        - document: Giấy chứng sinh
          form: M1
          originals: 1
          copies: 2
          copy kind: certified copy
          manner: present
          when: khẩn
          replaced by: {document: Giấy khác, when: khẩn}
          otherwise: [Giấy nhân chứng, Giấy cam đoan]
          by post: electronic copy
          proves: họ tên
          grounds: Luật Thử điều 5
          validity: {from: 2026-02-01}
          notes: mang theo
          read from: nếu có
          removed: no
        - when: khẩn
          includes: [Giấy A]
        - one of: [Giấy B, Giấy C]
          name: giấy nhà
          when: khẩn
      requirements: Đủ 18 tuổi
      fees:
        - fee: Lệ phí thử
          amount: 15.000 VND
          set by: HĐND tỉnh
          when: khẩn
          exempt:
            - hộ nghèo
            - {subject: người có công, when: khẩn, grounds: Luật Thử điều 6}
          reliefs: {rate: 50 %, subject: trẻ em, when: khẩn, from: 2026-01-01, until: 2026-12-31, grounds: Luật Thử điều 7}
          collected: at return
          grounds: Luật Thử điều 8
          validity: {from: 2026-01-01}
          notes: thu một lần
          read from: nếu có
        - charge: Phí thẩm định
          formula: 1000 * diện tích
          cap: 3000000
          floor: 8.000đ
        - charge: Phí không thu
          amount: free
      limits:
        - within: 5 working days
          counted from: system receipt
          cut-off: {time: 15:00, meaning: day one}
          phases:
            - {name: lần 1, within: 2 working days, from: tiếp nhận, to: thẩm tra}
            - {name: lần 2, within: 3 working days}
          grounds: Luật Thử điều 9
          validity: {from: 2026-01-01}
          notes: gồm hai lần
          read from: nếu có
        - when: khẩn
          channels: in person
          same day: received after 15:00 then next working day
      sequence: Nộp rồi nhận
      process:
        - step: tiếp nhận
          at: filing place
          acts: receive
          if incomplete: {at most: 2, within: 5 days, clock: stands still, grounds: Luật Thử điều 10}
        - step: thẩm tra
          after: [tiếp nhận]
          when: khẩn
          at: [{agency: Sở Thử, when: khẩn}]
          unit: Văn phòng
          role: chuyên viên
          acts: [examine, consult]
          task: xem hồ sơ
          examines: Tờ khai
          produces: Kết quả thử
          determines: xác minh
          slips: Mẫu 01
          within: 0.5 working days
          waits: no
          clock: outside
          send back: {step: tiếp nhận, when: khẩn, at most: 2}
          calls: 1.000002
          consults: {agency: Sở Khác, within: 3 days, when: khẩn, overdue: deemed consent}
          grounds: Luật Thử điều 11
          notes: cẩn thận
          read from: nếu có
        - step: từ chối
          acts: refuse
          within: no own time
          ends: refused
          if incomplete: request supplement
      supplement: {at most: 1, within: 10 days, notice within: 3 working days, clock: restarts, grounds: Luật Thử điều 12}
      results:
        - Kết quả thử
        - {document: Kết quả khác, code: KQ1, when: khẩn, valid for: 6 tháng, read from: nếu đạt}
      scenarios:
        - name: thường
          given:
            loại: mới
            nhận lúc: 2026-08-20 15:30
            bổ sung: [{step: tiếp nhận, resubmitted: 2026-08-25 09:00}]
            trả lại: [{step: thẩm tra, times: 1}]
          then: {documents: 2, fee: 15.000 đồng, charge: free, total fees: unknown, due: 2026-08-24, steps: [tiếp nhận, thẩm tra],
            result: Kết quả thử, outcome: completed, working time: 4 working hours, originals: 1, copies: 2, trips: 2, hand-overs: 1}
      exempt from check: {id: open-ended-demand, reason: luật ghi vậy}
      notes: thử
      verbatim: Điều 1
      source: {file: a.jsonl, line: 7, address: https://vidu.vn/1, code: ab}
      """)
}
