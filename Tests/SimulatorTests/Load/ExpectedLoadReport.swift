/// The report of four dossiers that ended and one that did not.
enum ExpectedLoadReport {
  static let vietnamese = """
    Kịch bản tải: Một năm ở phường Minh Khai
    Từ 01/01/2026 đến 31/12/2026, thống kê từ ngày thứ 31 (335 ngày); 1 lần chạy; hạt giống 7; đến trước
      làm trước
    Một lần chạy không cho khoảng tin cậy; tăng số lần chạy để biết kết quả chắc đến đâu.

    Tóm tắt
      5 hồ sơ được nhận, 1 còn mở khi hết kỳ; trung bình 2,5 ngày từ lúc nhận đến lúc xong, 95 % hồ sơ
        xong trong 4 ngày.
      Quá hạn 25,0 % hồ sơ, trung bình trễ 1 ngày làm việc, lâu nhất 1 ngày làm việc.
      Nút thắt: một cửa — 100,0 % số hồ sơ quá hạn phải chờ lâu nhất ở đây, 100,0 % thời gian chờ phát
        sinh ở đây, 1 người bận 90,0 % thời gian.

    Từ lúc nhận đến lúc xong (theo đồng hồ, 1 ngày = 24 giờ)
                                  trung bình       P50       P95       P99  lâu nhất
      1.000001 Đăng ký khai sinh    2,5 ngày  2,0 ngày  4,0 ngày  4,0 ngày  4,0 ngày

    Trong giờ hành chính, từ lúc nhận đến lúc xong (1 ngày = 8 giờ)
                                  trung bình       P50       P95       P99  lâu nhất
      1.000001 Đăng ký khai sinh    2,5 ngày  2,0 ngày  4,0 ngày  4,0 ngày  4,0 ngày

    Tính vào thời hạn giải quyết (giờ hành chính)
                                  trung bình       P50       P95       P99  lâu nhất
      1.000001 Đăng ký khai sinh    2,5 ngày  2,0 ngày  4,0 ngày  4,0 ngày  4,0 ngày

    Quá hạn (trễ tính theo giờ hành chính)
                                  quá hạn  số hồ sơ  trễ trung bình       P95  lâu nhất  còn mở, quá hạn
      1.000001 Đăng ký khai sinh   25,0 %         1        1,0 ngày  1,0 ngày  1,0 ngày                0

    Số hồ sơ mỗi lần chạy (335 ngày)
                                  nhận  hoàn thành  còn mở
      1.000001 Đăng ký khai sinh     5           4       1

    Nhân sự (chờ tính theo giờ hành chính)
               người     bận  hàng chờ  dài nhất  chờ trung bình  chờ P95  phần chờ  quá hạn ở đây
      một cửa      1  90,0 %      0,50         3         2,0 giờ  2,0 giờ   100,0 %              1

    Các bước phải chờ lâu nhất
                            lượt  chờ mỗi lượt  làm mỗi lượt  phần chờ
      tiếp nhận (1.000001)     4       2,0 giờ       1,0 giờ   100,0 %

    Thời gian từ lúc nhận đến lúc xong, tất cả hồ sơ
      0–0,5 ngày   0,0 %
      0,5–1 ngày  25,0 %  ████████████████████████████████████████████████████████████
      1–1,5 ngày   0,0 %
      1,5–2 ngày  25,0 %  ████████████████████████████████████████████████████████████
      2–2,5 ngày   0,0 %
      2,5–3 ngày   0,0 %
      3–3,5 ngày  25,0 %  ████████████████████████████████████████████████████████████
      3,5–4 ngày  25,0 %  ████████████████████████████████████████████████████████████

    Thời gian tính vào thời hạn, tất cả hồ sơ
      0–0,5 ngày làm việc   0,0 %
      0,5–1 ngày làm việc   0,0 %
      1–1,5 ngày làm việc  25,0 %  ███████████████████████████████████████
      1,5–2 ngày làm việc   0,0 %
      2–2,5 ngày làm việc  25,0 %  ███████████████████████████████████████
      2,5–3 ngày làm việc  25,0 %  ███████████████████████████████████████  ← thời hạn 3 ngày làm việc
      3–3,5 ngày làm việc   0,0 %
      3,5–4 ngày làm việc   0,0 %
      4–4,5 ngày làm việc  25,0 %  ███████████████████████████████████████

    Cách đọc
      P50, P95, P99: thời gian mà 50, 95, 99 % hồ sơ không vượt quá, sai không quá 0,4 %.
      Phần chờ: phần của mọi thời gian chờ. Quá hạn ở đây: hồ sơ quá hạn, đã trả hay còn mở, mà lần chờ
        lâu nhất là ở nhân sự này.
      Kiểm tra: đúng. Ở mọi lần chạy, số nhận bằng số xong cộng số còn mở, và định luật Little đúng đến
        từng giây.

    """
}
