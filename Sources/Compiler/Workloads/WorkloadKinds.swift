import Diagnostics

/// Kinds of findings about scenarios of load and their variants.
package enum WorkloadKinds {
  package static let all: [Kind] = [
    unknownName, badShare, stepUnstaffed, stepStaffedTwice, staffIdle, period, procedureUnready, notAllowed,
    distribution, file, cycle, overCapacity, entryTwice, incomplete, tooLarge, conditionUndecided,
    besideFile, badDay, variantOfOther, stepMissed,
  ]

  private static let head = "kịch bản tải: Một năm thử\ntừ: 2026-01-01\nđến: 2026-12-31\n"
  private static let dossiers = "hồ sơ: {thủ tục: 9.000001, số lượng: 40 mỗi tháng}\n"
  private static let staff =
    "nhân sự:\n  - {người: công chức một cửa, số người: 2}\n  - {người: công chức chuyên môn, số người: 1}\n"

  static let unknownName = Kind(
    "workload-unknown-name", .workload, .error,
    title: Text(vi: "Tên không có trong kịch bản hoặc danh mục", en: "Unknown name in a workload"),
    why: Text(
      vi:
        "Kịch bản gọi thủ tục, bước, dữ kiện, cơ quan, vai trò đúng như các tệp khác của danh mục viết; tên lạ thì không biết số liệu thuộc về đâu. Hãy sửa theo tên được gợi ý.",
      en:
        "A workload names procedures, steps, facts, agencies and roles as the catalogue does; with an unknown name its figures belong nowhere. Use one of the offered names."
    ),
    examples: [
      Example(
        head + dossiers + "nhân sự:\n  - người: công chức một cử #! workload-unknown-name\n    số người: 2\n",
        base: .file),
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 40 mỗi tháng\n    bước:\n"
          + "      - {bước: giải quyế, thực tế: 25 phút} #! workload-unknown-name\n" + staff, base: .file),
    ])

  static let badShare = Kind(
    "workload-bad-share", .workload, .error,
    title: Text(vi: "Tỷ lệ trong kịch bản không hợp lệ", en: "Shares of a workload do not fit"),
    why: Text(
      vi:
        "Tỷ lệ các giá trị của một dữ kiện cộng lại không quá 100%, và mỗi giá trị phải là giá trị của dữ kiện đó. Phần còn thiếu tính cho giá trị mặc định.",
      en:
        "The shares of a fact's values add up to at most 100%, and each value is one that the fact has. What is left falls to the default."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 40 mỗi tháng\n    tỷ lệ:\n"
          + "      cách thức nộp: {trực tiếp: 70%, trực tuyến: 40%} #! workload-bad-share\n" + staff, base: .file)
    ])

  static let stepUnstaffed = Kind(
    "workload-step-unstaffed", .workload, .error,
    title: Text(vi: "Bước không ai làm", en: "Nobody does a step"),
    why: Text(
      vi:
        "Hồ sơ đến bước không ai làm sẽ nằm đó mãi. Hãy thêm nhân sự có cơ quan, đơn vị, vai trò như bước ghi; việc của nơi khác thì ghi “số người: không giới hạn”.",
      en:
        "A dossier that comes to a step which nobody does stays there for ever. Add staff with the agency, unit and role of the step; for another office write “count: unlimited”."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001 #! workload-step-unstaffed\n    số lượng: 40 mỗi tháng\n"
          + "nhân sự:\n  - {người: công chức một cửa, số người: 2}\n", base: .file)
    ])

  static let stepStaffedTwice = Kind(
    "workload-step-staffed-twice", .workload, .error,
    title: Text(vi: "Một bước hợp với hai nhóm nhân sự", en: "Two staff fit one step"),
    why: Text(
      vi:
        "Mỗi bước ở một nơi thuộc đúng một nhóm nhân sự, nếu không thì không biết hồ sơ chờ ai. Hãy ghi rõ “tại”, “đơn vị”, “người” hoặc “thủ tục” của từng nhóm, hoặc gộp hai nhóm.",
      en:
        "A step at a place belongs to exactly one staff, else nobody knows for whom a dossier waits. State “at”, “unit”, “role” or “procedures” of each, or join the two."
    ),
    examples: [
      Example(
        head + dossiers
          + "nhân sự:\n  - {tên: cả phường, số người: 3}\n  - {người: công chức một cửa, số người: 2} #! workload-step-staffed-twice\n",
        base: .file)
    ])

  static let staffIdle = Kind(
    "workload-staff-idle", .workload, .warning,
    title: Text(vi: "Nhân sự không bước nào cần", en: "Staff that no step needs"),
    why: Text(
      vi:
        "Không bước nào có cơ quan, đơn vị, vai trò ấy thì nhóm này ngồi không cả kỳ; thường do ghi nhầm tên. Hãy sửa tên hoặc bỏ mục.",
      en:
        "Where no step has their agency, unit and role these people are idle all the time; most often a name is wrong. Mend it or take the entry out."
    ),
    examples: [
      Example(
        head + dossiers + staff + "  - {người: văn thư, số người: 1} #! workload-staff-idle\n", base: .file)
    ])

  static let period = Kind(
    "workload-period", .workload, .error,
    title: Text(vi: "Kỳ mô phỏng không hợp lệ", en: "Period of a workload does not fit"),
    why: Text(
      vi:
        "Ngày cuối không đứng trước ngày đầu, thời gian khởi động ngắn hơn cả kỳ, và kỳ nên nằm trong các năm mà lịch có: ngoài lịch thì mọi ngày lễ tính là ngày làm việc.",
      en:
        "The last day does not precede the first, the warm-up is shorter than the period, and the period should lie in the years of the calendar: beyond them every holiday counts as a working day."
    ),
    examples: [
      Example(
        "kịch bản tải: Một năm thử\ntừ: 2026-12-31\nđến: 2026-01-01 #! workload-period\n" + dossiers + staff,
        base: .file)
    ])

  static let procedureUnready = Kind(
    "workload-procedure-unready", .workload, .error,
    title: Text(vi: "Thủ tục chưa mô phỏng được", en: "Procedure not ready for simulation"),
    why: Text(
      vi:
        "Chỉ thủ tục có hiệu lực vào ngày áp dụng và không còn lỗi mới chạy được. Hãy sửa các lỗi mà “tthc check” báo, hoặc chọn ngày bằng “--as-of”.",
      en:
        "Only a procedure that is in force on the as-of day and free of errors can be run. Mend what “tthc check” reports, or choose another day with “--as-of”."
    ))

  static let notAllowed = Kind(
    "workload-not-allowed", .workload, .error,
    title: Text(vi: "Số liệu cho việc mà quy trình không có", en: "Figure for what the process does not have"),
    why: Text(
      vi:
        "Chỉ bước có “nếu thiếu” mới yêu cầu bổ sung, chỉ bước có “trả lại” không kèm điều kiện mới nhận tỷ lệ trả lại. Hãy sửa quy trình hoặc bỏ số liệu.",
      en:
        "Only a step with “if incomplete” asks for supplements, and only a “send back” without a condition takes a share. Mend the process or drop the figure."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 40 mỗi tháng\n    bổ sung: 15% #! workload-not-allowed\n"
          + staff, base: .file)
    ])

  static let distribution = Kind(
    "workload-distribution", .workload, .error,
    title: Text(vi: "Thời gian thực tế không hợp lệ", en: "Actual times do not fit"),
    why: Text(
      vi:
        "Phân phối cần đúng các số của nó, số nhỏ trước số lớn; việc làm tính bằng phút, giờ, ngày làm việc, còn thời gian của người nộp và bước chờ tính theo đồng hồ.",
      en:
        "A distribution takes exactly its own figures, the smaller first; work is measured in minutes, hours and working days, the applicant's time and waiting steps by the clock."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 40 mỗi tháng\n    bước:\n      - bước: giải quyết\n"
          + "        thực tế: {từ: 3 giờ, đến: 20 phút} #! workload-distribution\n" + staff, base: .file),
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 40 mỗi tháng\n    bước:\n      - bước: giải quyết\n"
          + "        thực tế: 2 ngày #! workload-distribution\n" + staff, base: .file),
    ])

  static let file = Kind(
    "workload-file", .workload, .error,
    title: Text(vi: "Tệp số liệu không đọc được", en: "Unreadable data file"),
    why: Text(
      vi:
        "Tệp đặt cạnh kịch bản hoặc trong thư mục con, mỗi dòng một thời điểm như 2026-08-20 15:30 hoặc một thời gian như 25 phút; dòng đầu có thể là tiêu đề. Cột được đọc là cột tên “nhận lúc” hoặc “thời gian”, không có thì cột đầu. Thời điểm ngoài kỳ không được tính.",
      en:
        "The file stands beside the workload or in a folder below, with one moment such as 2026-08-20 15:30, or one time such as 25 minutes, a line; the first line may be a heading. The column read is the one called “received” or “duration”, else the first. Moments outside the period do not count."
    ))

  static let cycle = Kind(
    "workload-cycle", .workload, .error,
    title: Text(vi: "Các bước chờ vòng quanh nhau", en: "Steps wait for each other"),
    why: Text(
      vi: "Đổi “sau” làm bước này chờ bước kia và ngược lại thì không bước nào bắt đầu được. Hãy bỏ một mối chờ.",
      en: "With these “after” each step waits for the other and none can begin. Take one of them out."),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 40 mỗi tháng\n    bước:\n"
          + "      - {bước: tiếp nhận, sau: giải quyết} #! workload-cycle\n" + staff, base: .file)
    ])

  static let overCapacity = Kind(
    "workload-over-capacity", .workload, .error,
    title: Text(vi: "Nhân sự không kham nổi hồ sơ", en: "Staff over capacity"),
    why: Text(
      vi:
        "Hồ sơ cần nhiều công hơn số người có mặt thì hàng chờ dài mãi và con số nào cũng chỉ do kỳ dài ngắn. Hãy thêm người, bớt việc, ghi thời gian “thực tế”, hoặc ghi “chấp nhận quá tải: có”.",
      en:
        "Where dossiers need more work than the people present can give, queues grow for ever and every figure only tells how long the period is. Add people, cut work, state “actual” times, or write “accept overload: yes”."
    ))

  static let entryTwice = Kind(
    "workload-entry-twice", .workload, .error,
    title: Text(vi: "Một mục được viết hai lần", en: "Entry written twice"),
    why: Text(
      vi: "Mỗi thủ tục, bước, dữ kiện và tên nhân sự có một mục, nếu không thì không biết lấy số nào. Hãy gộp lại.",
      en: "A procedure, step, fact or name of staff has one entry, else it is not known which figure counts. Join them."
    ),
    examples: [
      Example(
        head + dossiers + staff + "  - {người: công chức một cửa, số người: 3} #! workload-entry-twice\n", base: .file)
    ])

  static let incomplete = Kind(
    "workload-incomplete", .workload, .error,
    title: Text(vi: "Kịch bản còn thiếu số liệu", en: "Workload lacks figures"),
    why: Text(
      vi: "Thiếu số lượng hồ sơ hoặc số người thì không mô phỏng được. Hãy ghi số, hoặc khai báo ở cơ quan.",
      en: "Without volumes or head counts nothing can be simulated. State them, or declare them at the agency."),
    examples: [
      Example(
        head + dossiers
          + "nhân sự:\n  - {người: công chức một cửa} #! workload-incomplete\n  - {người: công chức chuyên môn, số người: 1}\n",
        base: .file)
    ])

  static let tooLarge = Kind(
    "workload-too-large", .workload, .error,
    title: Text(vi: "Kịch bản quá lớn", en: "Workload too large"),
    why: Text(
      vi:
        "Một lần chạy nhận nhiều nhất 20 triệu hồ sơ trong nhiều nhất 20 năm; nhiều hơn thường do ghi nhầm đơn vị. Hãy xem lại số lượng, hoặc rút ngắn kỳ.",
      en:
        "One run takes at most 20 million dossiers in at most 20 years; more is most often a wrong unit. Check the volumes, or shorten the period."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 100.000 mỗi ngày #! workload-too-large\n" + staff,
        base: .file)
    ])

  static let conditionUndecided = Kind(
    "workload-condition-undecided", .workload, .warning,
    title: Text(vi: "Điều kiện không tính được khi mô phỏng", en: "Condition without a value in the simulation"),
    why: Text(
      vi:
        "Dữ kiện mà điều kiện hỏi không có tỷ lệ cũng không có giá trị mặc định, nên mô phỏng coi điều kiện là không đúng. Hãy ghi “tỷ lệ” cho dữ kiện đó.",
      en:
        "A fact for which the condition asks has neither shares nor a default, so the simulation takes the condition as false. State “shares” for the fact."
    ))

  static let besideFile = Kind(
    "workload-beside-file", .workload, .error,
    title: Text(vi: "Mục không dùng cùng tệp thời điểm nhận", en: "Entry beside a file of moments"),
    why: Text(
      vi:
        "Tệp đã ghi từng thời điểm nhận nên không còn gì để chia theo giờ, thứ, tháng. Hãy bỏ “nhận”, “theo tháng”, “theo thứ”, hoặc ghi số lượng thay cho tệp.",
      en:
        "The file states every moment of receipt, so nothing is left to spread over hours, weekdays or months. Drop “received”, “by month” and “by weekday”, or state a volume in place of the file."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: {tệp: den.csv}\n"
          + "    theo tháng: {8: 150%} #! workload-beside-file\n" + staff, base: .file)
    ])

  static let badDay = Kind(
    "workload-bad-day", .workload, .error,
    title: Text(vi: "Tháng hoặc thứ không hợp lệ", en: "Unknown month or weekday"),
    why: Text(
      vi:
        "Tháng ghi số từ 1 đến 12, thứ ghi “thứ hai” … “chủ nhật”; tháng, thứ không nêu là 100%, và phải còn ít nhất một tháng, một thứ trên 0%.",
      en:
        "Months are numbers from 1 to 12, weekdays “Monday” to “Sunday”; those not named stand at 100%, and at least one month and one weekday stay above 0%."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001\n    số lượng: 40 mỗi tháng\n"
          + "    theo tháng: {13: 150%} #! workload-bad-day\n" + staff, base: .file)
    ])

  static let variantOfOther = Kind(
    "workload-variant-of-other", .workload, .error,
    title: Text(vi: "Biến thể của kịch bản khác", en: "Variant of another workload"),
    why: Text(
      vi:
        "Biến thể ghi “của” thì chỉ đặt lên đúng kịch bản đó, vì thủ tục, bước, nhân sự gọi theo tên trong kịch bản ấy. Hãy chọn kịch bản đó, sửa “của”, hoặc bỏ dòng “của” để dùng cho mọi kịch bản.",
      en:
        "A variant with “of” is laid over that workload only, because it calls procedures, steps and staff by their names there. Choose that workload, mend “of”, or drop it so that the variant serves any."
    ))

  static let stepMissed = Kind(
    "workload-step-missed", .workload, .warning,
    title: Text(vi: "Bỏ bước mà quy trình còn cần", en: "A step is left out that the process needs"),
    why: Text(
      vi:
        "Bước bị bỏ là nơi xác định một dữ kiện thì không ai xác định dữ kiện ấy nữa; bỏ hết các bước thì hồ sơ xong ngay khi nhận. Mô phỏng vẫn chạy, nhưng hãy xem quy trình mới còn làm được không.",
      en:
        "Where the step left out settles a fact nobody settles it any more; without any step a dossier is done as it arrives. The simulation runs all the same, but see whether the new process can be followed."
    ),
    examples: [
      Example(
        head + "hồ sơ:\n  - thủ tục: 9.000001 #! workload-step-missed\n    số lượng: 40 mỗi tháng\n    bước:\n"
          + "      - {bước: tiếp nhận, bỏ: có}\n      - {bước: giải quyết, bỏ: có}\n      - {bước: trả kết quả, bỏ: có}\n",
        base: .file)
    ])
}
