/** What a statement takes and gives, as types read from the words of its section: `'ids string[], limit number'`. */

export interface Signature<Takes extends string, Gives extends string = '', Names extends string = never> {
  /** Parameters: name and type. */
  takes: FieldsOf<Takes>;
  /** Columns: name and type. */
  gives: FieldsOf<Gives>;
  /** Placeholders for labels and relation types. */
  names: Names;
}

type FieldsOf<Words extends string> = {
  [
    Item in Split<Words> as Item extends `${infer Name} ${string}` ? Name : never
  ]: Item extends `${string} ${infer Type}` ? Type : never;
};
type Split<Words extends string> = Words extends `${infer Item}, ${infer Others}` ? Item | Split<Others> : Words;
