// Files that wait to be sent, in this browser, until they are: text fits beside the messages, files don't.

const TABLE = "waiting";

function opened() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("alongside", 1);
    asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore(TABLE));
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error));
  });
}

async function doing(mode, work) {
  const database = await opened();
  try {
    return await new Promise((resolve, reject) => {
      const asked = work(database.transaction(TABLE, mode).objectStore(TABLE));
      asked.addEventListener("success", () => resolve(asked.result));
      asked.addEventListener("error", () => reject(asked.error));
    });
  } finally {
    database.close();
  }
}

// Also in memory: a browser that keeps nothing still sends it while the page is open.
const here = new Map();

export async function shelve(id, file) {
  here.set(id, file);
  await doing("readwrite", (table) => table.put(file, id)).catch(() => {});
}

export async function shelved(id) {
  return here.get(id) ?? (await doing("readonly", (table) => table.get(id)).catch(() => null)) ?? null;
}

export async function unshelve(id) {
  here.delete(id);
  await doing("readwrite", (table) => table.delete(id)).catch(() => {});
}
