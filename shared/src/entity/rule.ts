/** What a rule answers when a change may not be: a code, the field, and a French sentence. */
export interface RuleFailure {
  readonly code: 'state';
  readonly path: string;
  readonly text: string;
}
