/**
 * A lint rule: outside cypher/ no Cypher is put together from pieces, so that nothing unquoted gets into a statement.
 */

const MESSAGE =
  'Cypher is put together in cypher/ alone: make this a named statement of cypher/statements/, with parameters for ' +
  'values and {TYPE} for a label or relation type. Text that only names Cypher: write it in one piece.';

/** Beginnings and parts of statements, in capitals as the house writes them. */
const CYPHER =
  /(?:\b(?:MATCH|MERGE|CREATE|DELETE|UNWIND|FOREACH)\s*(?:\(|\$|\[)|\bRETURN\s+[\w$`'(*]|\b(?:CREATE|DROP) (?:CONSTRAINT|INDEX|TEXT INDEX)\b|\bSET [\w`]+[.:`])/;

const cypherInOneRoom = {
  create: (context) => ({
    TemplateLiteral(node) {
      if (node.expressions.length > 0 && CYPHER.test(node.quasis.map((part) => part.value.raw).join('$')))
        context.report({ message: MESSAGE, node });
    },
    BinaryExpression(node) {
      if (node.operator !== '+') return;
      const texts = [node.left, node.right].filter((one) => one.type === 'Literal' && typeof one.value === 'string');
      if (texts.some((one) => CYPHER.test(one.value))) context.report({ message: MESSAGE, node });
    },
  }),
};

export default { meta: { name: 'cypher' }, rules: { 'in-one-room': cypherInOneRoom } };
