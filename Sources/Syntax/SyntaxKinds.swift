import Diagnostics

/// The kinds of findings that reading a file can yield.
package enum SyntaxKinds {
  /// Every kind of this target, for the manual and `tthc explain`.
  package static let all: [Kind] = [
    unclosedQuote, unclosedBracket, badIndentation, tabIndentation, colonInValue, missingColon, textAfterValue,
    badEscape, reservedCharacter, smartQuotes, strangeSpace, listDash, duplicateKey, complexKey, mergeKey, alias,
    anchor, tag, directive,
    severalDocuments, tooDeep, tooManyNodes, fileTooLarge, wrongEncoding, invalidUTF8, controlCharacter, textNotNFC,
    syntaxError,
  ]

  /// Kinds after which the rest of a file cannot be relied on: what is found wrong with its content from there on follows
  /// from them.
  package static let stopping: Set<Kind> = [
    unclosedQuote, unclosedBracket, badIndentation, missingColon, textAfterValue, badEscape, reservedCharacter, tooDeep,
    tooManyNodes, syntaxError,
  ]
}
