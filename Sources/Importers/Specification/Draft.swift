/// A piece of a specification yet to be written.
package indirect enum Draft: Hashable, Sendable {
  /// Plain text of one or more lines; quoted where YAML would read something else.
  case text(String)
  case list([Draft])
  case entry(Entry)

  /// Keys in the order in which they are written.
  package struct Entry: Hashable, Sendable {
    package private(set) var members: [Member] = []

    package init() {}

    package init(_ members: KeyValuePairs<String, Draft?>) {
      for (key, value) in members { self[key] = value }
    }

    package init(_ key: String, _ value: Draft) { self[key] = value }

    package struct Member: Hashable, Sendable {
      package let key: String
      package let value: Draft
    }

    package var isEmpty: Bool { members.isEmpty }

    /// Setting adds at the end, replaces, or with nil takes away.
    package subscript(key: String) -> Draft? {
      get { members.first { $0.key == key }?.value }
      set {
        let place = members.firstIndex { $0.key == key }
        switch (place, newValue) {
        case (let place?, let value?): members[place] = Member(key: key, value: value)
        case (let place?, nil): members.remove(at: place)
        case (nil, let value?): members.append(Member(key: key, value: value))
        case (nil, nil): break
        }
      }
    }
  }
}

extension Draft: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension Draft {
  /// A list of texts; nil when there are none.
  package static func texts(_ texts: [String]) -> Draft? {
    texts.isEmpty ? nil : .list(texts.map { .text($0) })
  }
}
