/**
 * Makes modules unresolvable in a process and its children: `NODE_OPTIONS=--require …/hideModules.cjs` with
 * HIDDEN_MODULES holding the beginnings of their names, separated by commas.
 */
const Module = require('node:module');

const hidden = (process.env.HIDDEN_MODULES ?? '').split(',').filter((name) => name !== '');
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (hidden.some((name) => request.startsWith(name)))
    throw Object.assign(new Error(`Cannot find module '${request}'`), { code: 'MODULE_NOT_FOUND' });
  return resolveFilename.call(this, request, ...rest);
};
