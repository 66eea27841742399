# One image for API and worker; the command chooses. Nothing but the browser app is compiled: TypeScript runs as it is.
FROM python:3.11-slim-bookworm AS kernel
COPY services/cad/kernel/requirements.txt /tmp/requirements.txt
RUN python -m venv /opt/kernel && /opt/kernel/bin/pip install --no-cache-dir -r /tmp/requirements.txt

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Optional packages hold sharp's binaries; the Node among them is this image's own.
RUN npm ci --omit=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci
COPY scripts/bootstrap scripts/bootstrap
COPY cli/generated cli/generated
COPY web web
RUN node -e "import('./scripts/bootstrap/web.mjs').then(({ buildWeb }) => buildWeb(console.log))"

FROM node:24-bookworm-slim
# libGL for OpenCASCADE; Python of the same Debian as the kernel's folder; the tools of the same PostgreSQL as the server.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates curl libgl1 python3.11 \
  && install -d /usr/share/postgresql-common/pgdg \
  && curl -fsSL -o /usr/share/postgresql-common/pgdg/key.asc https://www.postgresql.org/media/keys/ACCC4CF8.asc \
  && echo 'deb [signed-by=/usr/share/postgresql-common/pgdg/key.asc] https://apt.postgresql.org/pub/repos/apt bookworm-pgdg main' \
    > /etc/apt/sources.list.d/pgdg.list \
  && apt-get update && apt-get install -y --no-install-recommends postgresql-client-18 \
  && apt-get purge -y curl && apt-get autoremove -y && rm -rf /var/lib/apt/lists/*
COPY --from=kernel /opt/kernel /opt/kernel
RUN ln -sf /usr/bin/python3.11 /opt/kernel/bin/python && ln -sf python /opt/kernel/bin/python3
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY . .
COPY --from=web /app/web/dist ./web/dist
RUN useradd --system --create-home --uid 10001 rapiddraft \
  && install -d -o rapiddraft -g rapiddraft /backups /scratch
ENV NODE_ENV=production \
  KERNEL_PYTHON=/opt/kernel/bin/python \
  PG_BIN_DIR=/usr/lib/postgresql/18/bin \
  SCRATCH_DIR=/scratch
USER rapiddraft
EXPOSE 3000
CMD ["node", "api/main.ts"]
