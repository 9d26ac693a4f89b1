import Diagnostics

extension CivilDate {
  /// The day of the week in words.
  package var weekdayName: Text {
    switch weekday {
    case 1: Text(vi: "thứ Hai", en: "Mon")
    case 2: Text(vi: "thứ Ba", en: "Tue")
    case 3: Text(vi: "thứ Tư", en: "Wed")
    case 4: Text(vi: "thứ Năm", en: "Thu")
    case 5: Text(vi: "thứ Sáu", en: "Fri")
    case 6: Text(vi: "thứ Bảy", en: "Sat")
    default: Text(vi: "Chủ nhật", en: "Sun")
    }
  }
}
