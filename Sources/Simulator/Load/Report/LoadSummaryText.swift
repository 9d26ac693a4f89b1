import Diagnostics

extension LoadReportText {
  /// The answer for somebody who has five minutes: how long, how late, and where it sticks.
  func summary(of arm: LoadArm) -> [String] {
    let received = ProcedureFigures.received.measured(arm.overall).summary?.value ?? 0
    guard received > 0 else {
      return paragraph(
        say("Không hồ sơ nào được nhận trong thời gian thống kê.", "No dossier was received in the measured time."))
    }
    return paragraph(times(of: arm, received: received)) + paragraph(lateness(of: arm)) + paragraph(bottleneck(of: arm))
  }

  private func times(of arm: LoadArm, received: Double) -> String {
    let count = wording.number(received, decimals: 0)
    let many = arm.result.replications.count > 1
    let head =
      say("\(count) hồ sơ được nhận", "\(count) dossiers received") + (many ? say(" mỗi lần chạy", " per run") : "")
    let open = ProcedureFigures.open.measured(arm.overall).summary?.value ?? 0
    let left =
      open >= 0.5 ? say(", \(wording.count(open)) còn mở khi hết kỳ", ", \(wording.count(open)) open at the end") : ""
    guard let mean = ProcedureFigures.elapsed.mean.measured(arm.overall).summary,
      let most = ProcedureFigures.elapsed.p95.measured(arm.overall).summary
    else { return head + left + say("; chưa hồ sơ nào xong.", "; none is done.") }
    let usual = wording.time(mean.value, mean.halfWidth, .clock, isSpoken: true)
    let longest = wording.time(most.value, nil, .clock, isSpoken: true)
    return head + left
      + say(
        "; trung bình \(usual) từ lúc nhận đến lúc xong, 95 % hồ sơ xong trong \(longest).",
        "; \(usual) on average from receipt to the end, 95 % are done within \(longest).")
  }

  private func lateness(of arm: LoadArm) -> String {
    guard let share = ProcedureFigures.overdueShare.measured(arm.overall).summary else {
      return say("Không hồ sơ nào có hẹn trả để so.", "No dossier had an appointment to compare with.")
    }
    let open = ProcedureFigures.openOverdue.measured(arm.overall).summary?.value ?? 0
    let waiting =
      open >= 0.5
      ? say(
        " Ngoài ra \(wording.count(open)) hồ sơ còn mở đã quá hạn.",
        " \(wording.count(open)) open dossiers are overdue too.")
      : ""
    guard share.value > 0, let late = ProcedureFigures.lateness.mean.measured(arm.overall).summary,
      let most = ProcedureFigures.lateness.greatest.measured(arm.overall).summary
    else { return say("Không hồ sơ nào trả quá hạn.", "No dossier was finished late.") + waiting }
    let part = wording.percent(share.value, share.halfWidth)
    let usual = wording.time(late.value, nil, .office, isSpoken: true)
    let longest = wording.time(most.value, nil, .office, isSpoken: true)
    return say(
      "Quá hạn \(part) hồ sơ, trung bình trễ \(usual), lâu nhất \(longest).",
      "\(part) of the dossiers are overdue, by \(usual) on average and \(longest) at most.") + waiting
  }

  /// The bottleneck with its reason, in a sentence.
  func bottleneck(of arm: LoadArm) -> String {
    switch Bottleneck(arm) {
    case .nobodyWaits:
      return say(
        "Không có nút thắt: không hồ sơ nào phải chờ người làm.", "No bottleneck: no dossier waits for anybody.")
    case .negligible(let part):
      let shown = wording.percent(part)
      return say(
        "Không có nút thắt đáng kể: chờ người làm chỉ bằng \(shown) thời gian hành chính của hồ sơ.",
        "No bottleneck worth naming: waiting for people is only \(shown) of the dossiers' office time.")
    case .staff(let reason): return bottleneck(reason, of: arm)
    }
  }

  private func bottleneck(_ reason: Bottleneck.Reason, of arm: LoadArm) -> String {
    let staff = arm.description.staff[reason.staff]
    let waiting = say(
      "\(wording.percent(reason.waitingShare)) thời gian chờ phát sinh ở đây",
      "\(wording.percent(reason.waitingShare)) of all waiting arises there")
    var parts = [waiting]
    if let late = reason.overdueShare, late > 0 {
      let sentence = say(
        "\(wording.percent(late)) số hồ sơ quá hạn phải chờ lâu nhất ở đây",
        "\(wording.percent(late)) of the overdue dossiers waited longest there")
      parts.insert(sentence, at: reason.isByLateness ? 0 : 1)
    }
    if let busy = reason.utilisation {
      parts.append(
        say(
          "\(staff.headCount) người bận \(wording.percent(busy)) thời gian",
          "\(staff.headCount) officer\(staff.headCount == 1 ? "" : "s") busy \(wording.percent(busy)) of the time"))
    }
    var text = say("Nút thắt: ", "Bottleneck: ") + staff.name.text[wording.language] + say(" — ", " – ")
    text += parts.joined(separator: ", ") + "."
    if let busy = reason.utilisation, busy < 0.5 {
      // Few people who are often away make dossiers wait though there is little to do.
      text += say(
        " Bận ít mà hồ sơ vẫn chờ: thường do vắng mặt, ít người, hoặc hồ sơ đến dồn.",
        " Dossiers wait though these people have time: absence, few people or arrivals in batches are the usual cause.")
    }
    if let next = reason.second {
      let other = arm.description.staff[next.staff].name.text[wording.language]
      let share = wording.percent(next.part)
      text +=
        reason.isByLateness
        ? say(
          " Kế đến là \(other) (\(share) số hồ sơ quá hạn).", " Next comes \(other) (\(share) of the overdue dossiers)."
        )
        : say(" Kế đến là \(other) (\(share) thời gian chờ).", " Next comes \(other) (\(share) of the waiting).")
    }
    return text
  }
}
