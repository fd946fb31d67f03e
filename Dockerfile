# Entente as an image: built in one stage, run in another without compilers or a root user.
FROM node:22-bookworm-slim AS build
WORKDIR /entente
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /entente
COPY --from=build --chown=node:node /entente/package.json ./
COPY --from=build --chown=node:node /entente/node_modules ./node_modules
COPY --from=build --chown=node:node /entente/dist ./dist
COPY --from=build --chown=node:node /entente/cypher ./cypher
RUN mkdir data && chown node:node data
USER node
EXPOSE 4400
CMD ["node", "dist/server/main.js"]
