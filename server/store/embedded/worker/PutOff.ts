/** Thrown in the midst of a statement that is to begin anew when its own turn comes. */
export class PutOff extends Error {
  override name = 'PutOff';
}
