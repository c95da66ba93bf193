FROM python:3.11-slim

WORKDIR /app
COPY pyproject.toml README.md LICENSE ./
COPY bot bot
COPY content content
COPY flows flows
COPY storage storage
RUN pip install --no-cache-dir . \
  && useradd --create-home --uid 10001 alongside \
  && install --directory --owner alongside --group alongside /data/var

# Started in /data, so that the database goes to /data/var and a .env could lie beside it.
WORKDIR /data
USER alongside
VOLUME /data/var
ENV ALONGSIDE_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8080/healthz', timeout=4)"]
CMD ["alongside", "serve"]
