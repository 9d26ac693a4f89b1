import Diagnostics

/// The kinds of findings that reading a file can yield.
package enum SyntaxKinds {
  /// Every kind of this target, for the manual and `tthc explain`.
  package static let all: [Kind] = [
    unclosedQuote, unclosedBracket, badIndentation, tabIndentation, colonInValue, missingColon, textAfterValue,
    badEscape, reservedCharacter, smartQuotes, duplicateKey, complexKey, mergeKey, alias, anchor, tag, directive,
    severalDocuments, tooDeep, tooManyNodes, fileTooLarge, wrongEncoding, invalidUTF8, controlCharacter, textNotNFC,
    syntaxError,
  ]
}
