/**
 * A lint rule: names and comments are plain English. The words it bans say several things each; the one that is meant
 * has a name of its own.
 */
const PLAIN = new Map([
  ['told', 'reported, stated, recognised, distinguished'],
  ['wants', 'needs, asks for, expects'],
  ['dear', 'costly'],
  ['dearer', 'costlier'],
]);

const messageFor = (word) =>
  `"${word}" is no plain English here: say what is meant (${PLAIN.get(word.toLowerCase())}).`;
const wordsOf = (text) => text.split(/[^\p{L}]+|(?<=\p{Ll})(?=\p{Lu})/u);

const plainEnglish = {
  create(context) {
    const look = (text, node) => {
      const banned = wordsOf(text).find((word) => PLAIN.has(word.toLowerCase()));
      if (banned !== undefined) context.report({ message: messageFor(banned), node });
    };
    return {
      Identifier: (node) => look(node.name, node),
      Program() {
        for (const comment of context.sourceCode.getAllComments()) look(comment.value, comment);
      },
    };
  },
};

export default { meta: { name: 'words' }, rules: { 'plain-english': plainEnglish } };
