import Expressions
import Testing

/// The value of plain FEEL without facts.
private func value(_ text: String) -> Value {
  Sample.parse(text, dialect: .standard).0?.evaluate { _ in .null } ?? .null
}

@Test(
  "Two expressions of FEEL have the same value",
  arguments: [
    // Lists, filters, paths.
    ("[1, 2, 3, 4][item > 2]", "[3, 4]"), ("[1, 2, 3][-1]", "3"), ("[][1]", "null"), ("[][item > 1]", "[]"),
    ("[{a: 1, b: 2}, {a: 3, b: 4}][a = 3].b", "[4]"), ("{a: {b: [1, 2]}}.a.b[2]", "2"),
    ("[{first name: \"An\", age: 3}, {first name: \"Bo\", age: 9}][first name = \"Bo\"].age", "[9]"),
    ("[[1, 2], [3]][count(item) = 1]", "[[3]]"), ("{x: 2, y: [1, 2, 3][item > x]}.y", "[3]"),
    ("[{a: 1}, {b: 2}].a", "[1, null]"), ("(for i in [1, 2] return {v: i}).v", "[1, 2]"),
    ("null[1]", "null"), ("[1, null, 3][item = null]", "[null]"), ("[0, 1][item]", "null"),
    // Loops and quantifiers.
    ("for x in 1..3, y in [10, 20] return x + y", "[11, 21, 12, 22, 13, 23]"),
    ("for i in 1..5 return if i < 3 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3, 5]"),
    ("for i in [1..3] return i * i", "[1, 4, 9]"), ("for i in (1..4) return i", "[2, 3]"),
    ("for i in null return i", "null"),
    ("some x in [1, 2, 3] satisfies x > 2", "true"), ("some x in [] satisfies x > 2", "false"),
    ("every x in [] satisfies x > 2", "true"), ("every x in [1, null] satisfies x > 0", "null"),
    ("every x in [1, null, -1] satisfies x > 0", "false"), ("some x in [null, 3] satisfies x > 2", "true"),
    ("some x in [1, 2], y in [2, 3] satisfies x = y", "true"), ("every x in 1..3 satisfies x < y", "null"),
    // Functions as values.
    ("(function(a, b) a + b)(1, 2)", "3"), ("{f: function(x) x * 2, y: f(4)}.y", "8"),
    ("{f: function(x, y) x - y, y: f(y: 1, x: 4)}.y", "3"), ("(function(x: number) x)(\"a\")", "null"),
    ("(function(x: number) x + 1)([2])", "3"), ("(function(x: list<number>) count(x))(2)", "1"),
    ("{k: 3, f: function(x) x + k, r: f(1)}.r", "4"), ("(function(x) x)(1, 2)", "null"),
    ("sort([3, 1, 2], function(x, y) x < y)", "[1, 2, 3]"), ("sort([\"b\", \"a\"])", "[\"a\", \"b\"]"),
    ("sort([{a: 2, b: 1}, {a: 1, b: 2}, {a: 2, b: 3}], function(x, y) x.a < y.a).b", "[2, 1, 3]"),
    // Functions on lists.
    ("list contains([1, null], null)", "true"), ("sublist([1, 2, 3, 4], 2, 2)", "[2, 3]"),
    ("sublist([1, 2, 3], -2)", "[2, 3]"), ("append([1], 2, [3])", "[1, 2, [3]]"),
    ("concatenate([1], [2, 3])", "[1, 2, 3]"),
    ("insert before([1, 3], 2, 2)", "[1, 2, 3]"), ("remove([1, 2, 3], 2)", "[1, 3]"), ("reverse([1, 2])", "[2, 1]"),
    ("index of([1, 2, 1, null], 1)", "[1, 3]"), ("union([1, 2], [2, 3])", "[1, 2, 3]"),
    ("distinct values([1, 2, 1, null, null])", "[1, 2, null]"), ("duplicate values([1, 2, 1, 1])", "[1]"),
    ("flatten([1, [2, [3, []]]])", "[1, 2, 3]"), ("mean(1, 2, 3, 6)", "3"), ("mean([])", "null"), ("count([])", "0"),
    ("min(\"b\", \"a\")", "\"a\""), ("max([date(\"2026-01-01\"), date(\"2025-01-01\")])", "date(\"2026-01-01\")"),
    ("sum(duration(\"PT1H\"), duration(\"PT30M\"))", "duration(\"PT1H30M\")"), ("sum([])", "null"),
    ("list replace([1, 2, 3], -1, 9)", "[1, 2, 9]"),
    // Ranges.
    ("before(1, 10)", "true"), ("before([1..5], 10)", "true"), ("before([1..10], 10)", "false"),
    ("before([1..10), 10)", "true"), ("after(5, [1..5))", "true"), ("meets([1..5], [5..10])", "true"),
    ("meets([1..5), [5..10])", "false"), ("met by([5..10], [1..5])", "true"), ("overlaps([1..5], [3..8])", "true"),
    ("overlaps([1..5), [5..8])", "false"), ("overlaps before([1..5], [3..8])", "true"),
    ("overlaps before([3..8], [1..5])", "false"), ("overlaps after([3..8], [1..5])", "true"),
    ("overlaps after([1..5], (1..3])", "false"),
    ("finishes(5, [1..5])", "true"), ("finishes([3..5], [1..5])", "true"), ("finished by([1..5], 5)", "true"),
    ("includes([1..5], 5)", "true"), ("includes([1..5), 5)", "false"), ("includes([1..10], (2..3))", "true"),
    ("during((1..3), [1..3])", "true"), ("starts(1, [1..5])", "true"), ("starts([1..3], [1..5])", "true"),
    ("started by([1..5], 1)", "true"), ("coincides([1..5], [1..5])", "true"), ("coincides(3, 4)", "false"),
    ("[1..5].start + [1..5).end", "6"), ("(1..5].start included", "false"), ("(1..5].end included", "true"),
    ("5 in (> 3, < 1)", "true"), ("5 in not(3)", "false"), ("1 in [2, > 0]", "true"),
    // Strings.
    ("substring(\"thủ tục\", 5)", "\"tục\""), ("substring(\"abc\", 0)", "null"), ("substring(\"abc\", -4)", "null"),
    ("substring(\"\\U01F40Ea\", 2)", "\"a\""), ("upper case(\"hộ tịch\")", "\"HỘ TỊCH\""),
    ("string join([\"a\", null, \"b\"], \", \")", "\"a, b\""),
    ("split(\"a, b,c\", \",\\s*\")", "[\"a\", \"b\", \"c\"]"),
    ("string(1.50)", "\"1.5\""), ("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""), ("string(null)", "null"),
    ("string(duration(\"P14M\"))", "\"P1Y2M\""), ("contains(\"giấy khai sinh\", \"khai\")", "true"),
    ("replace(\"12/3\", \"(\\d+)/(\\d+)\", \"$2-$1\")", "\"3-12\""), ("matches(\"ABC\", \"b\", \"i\")", "true"),
    // Numbers.
    ("decimal(2.5, 0)", "2"), ("round half up(-2.5)", "-3"), ("round half even(2.5)", "2"), ("1.5e3", "1500"),
    ("0.1 + 0.2", "0.3"), ("1/3*3", "0.9999999999999999999999999999999999"), ("sqrt(16)", "4"),
    ("2 ** 0.5 = sqrt(2)", "true"),
    ("odd(3) and even(4)", "true"), ("even(2.5)", "null"), ("number(\"1e3\")", "1000"), ("modulo(-7, 3)", "2"),
    // Dates.
    ("date(\"2026-01-31\") + duration(\"P1M\")", "date(\"2026-02-28\")"),
    ("date and time(date(\"2026-01-01\"), time(\"10:00:00\")).hour", "10"),
    ("(date(\"2026-03-01\") - date(\"2026-02-01\")).days", "28"), ("day of week(date(\"2026-11-21\"))", "\"Saturday\""),
    ("years and months duration(date(\"2025-12-31\"), date(\"2026-12-30\"))", "duration(\"P11M\")"),
    ("week of year(date(\"2026-01-01\"))", "1"), ("now()", "null"), ("today()", "null"),
    ("@\"2026-01-01\" instance of date", "true"), ("[1, 2] instance of list<number>", "true"),
    ("[1, \"a\"] instance of list<number>", "false"), ("{a: 1} instance of context<a: string>", "false"),
    ("(function(a: number) a) instance of function<number> -> Any", "true"), ("null instance of Null", "true"),
    ("[1..2] instance of range<number>", "true"),
    // Contexts.
    ("get value({a: 1}, \"a\")", "1"), ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"),
    ("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"), ("get entries({a: 1})", "[{key: \"a\", value: 1}]"),
    ("{a: 1, b: a + 1}.b", "2"), ("{\"a b\": 1, c: a b + 1}.c", "2"), ("{a: 1, a: 2}", "null"),
    // Logic, precedence, comments.
    ("if null then 1 else 2", "2"), ("if \"x\" then 1 else 2", "2"), ("true and null", "null"),
    ("false and null", "false"),
    ("1 = \"1\"", "null"), ("not(null)", "null"), ("-2 ** 2", "4"), ("2 ** 3 ** 2", "64"),
    ("1 /* eins */ + 2 // zwei", "3"), ("\"a//b\"", "\"a/\" + \"/b\""), ("1 < 2 = true", "true"), ("1\n+\t1", "2"),
    ("2026-01-01", "2024"), ("unknown thing", "null"), ("missing(1)", "null"), ("1 + nothing", "null"),
  ])
func standard(text: String, expected: String) {
  let wanted = value(expected)
  #expect(value(text) == wanted, "\(text) → \(value(text))")
  #expect(wanted != .null || expected == "null", "\(expected) is no value")
}

@Test(
  "Text that is no FEEL is found fault with where it stands",
  arguments: [
    ("1 +", 2), ("for x in [1] retrun x", 13), ("some x [1] satisfies x", 5), ("{a 1}", 1), ("[1, 2", 0), ("f(1", 1),
    ("{a: 1", 0),
    ("1 instance of", 13), ("1 instance of list<number", 24), ("function(1) 2", 9), ("(1..", 4), ("a.", 1),
    ("\"abc", 0), ("1 + 2 /* three", 6), ("1 2", 2), ("if 1 then 2", 0), ("{a: }", 4), ("1 between 2", 2),
  ])
func malformed(text: String, start: Int) {
  let (parsed, findings) = Sample.parse(text, dialect: .standard)
  #expect(parsed == nil)
  #expect(findings.map(\.range.start) == [start], "\(findings.map(\.message.en))")
}

@Test(
  "What would run for ever or fill the memory is null",
  arguments: [
    "for i in 1..1000000000 return i", "for i in 1..9999, j in 1..9999 return i",
    "(function(f) f(f))(function(f) f(f))", "count(for i in 1..100000 return partial)",
    "for i in 1..100 return if i = 1 then \"ab\" else partial[-1] + partial[-1]",
    "every i in 1..100000 satisfies every j in 1..100000 satisfies i < j + 100000",
  ])
func bounded(text: String) {
  #expect(Sample.parse(text, dialect: .standard).0 != nil)
  #expect(value(text) == .null)
}

@Test("now and today say what they are told")
func clock() throws {
  let now = try #require(DateAndTime(parsing: "2026-11-21T08:30:00+07:00"))
  let parsed = Sample.parse("now().hour + today().day", dialect: .standard).0
  #expect(parsed?.evaluate(now: now) { _ in .null } == .number(Decimal(29)))
}
