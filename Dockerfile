# The bot in a container: the program, its packages and the notes, run by a user without privileges.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY src ./src
COPY commands ./commands
COPY corpus ./corpus
RUN mkdir .footnote .cache && chown node:node .footnote .cache
ENV HEALTH_FILE=/app/.footnote/health
USER node
STOPSIGNAL SIGTERM
# The bot writes this file every 5 seconds while it is connected to Discord.
HEALTHCHECK --interval=15s --start-period=60s --retries=2 \
  CMD ["node", "-e", "process.exit(Date.now() - fs.statSync(process.env.HEALTH_FILE).mtimeMs < 30_000 ? 0 : 1)"]
CMD ["node", "--import", "tsx", "src/doors/discord.ts"]
