/**
 * All of chevrotain that the grammar uses. It has one home because the build puts it here as one file: as it comes, it loads
 * the whole of lodash, 640 modules, before a command can start.
 */
export {
  createToken,
  createTokenInstance,
  EmbeddedActionsParser,
  EOF,
  isRecognitionException,
  Lexer,
  tokenMatcher,
} from 'chevrotain';
export type { ISerializedGast, IToken, ParserMethod, TokenType } from 'chevrotain';
