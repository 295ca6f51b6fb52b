// Somebody at the running program, with a session and a connection of their own.
import { Agent, request } from "node:http";

export class Visitor {
  #cookies = new Map();
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(address) {
    this.address = address;
    this.url = new URL(address);
  }

  /** The cookies as a header. */
  get cookie() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** The cookies as Playwright takes them. */
  get jar() {
    return [...this.#cookies].map(([name, value]) => ({ name, value, url: this.address }));
  }

  /** Sends a request and waits for the whole answer. */
  ask(path, { method = "GET", body, type = "application/json" } = {}) {
    const headers = {
      cookie: this.cookie,
      ...(body !== undefined && { "content-type": type, "content-length": Buffer.byteLength(body), origin: this.address }),
    };
    return new Promise((resolve, reject) => {
      const sent = request({ host: this.url.hostname, port: this.url.port, path, method, headers, agent: this.#agent }, (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk)).on("error", reject);
        answer.on("end", () => {
          for (const line of answer.headers["set-cookie"] ?? []) this.#keep(line);
          resolve({ status: answer.statusCode, location: answer.headers.location, text: Buffer.concat(chunks).toString("utf8") });
        });
      });
      sent.on("error", (error) => {
        // the server closed the idle connection in the moment in which it was taken up again: nothing was heard of the request
        if (sent.reusedSocket && error.code === "ECONNRESET") resolve(this.ask(path, { method, body, type }));
        else reject(error);
      });
      sent.end(body);
    });
  }

  /** Posts JSON and returns the JSON of the answer; throws where it is not the one for success. */
  async post(path, input) {
    const { status, text } = await this.ask(path, { method: "POST", body: JSON.stringify(input) });
    if (status !== 200) throw new Error(`${path.replace(/[0-9a-f-]{36}/g, ":id")} answered ${status} ${text.slice(0, 80)}`);
    return JSON.parse(text);
  }

  async signInTeacher({ email, password }) {
    const { csrfToken } = JSON.parse((await this.ask("/api/auth/csrf")).text);
    const form = new URLSearchParams({ email, password, csrfToken }).toString();
    await this.ask("/api/auth/callback/teacher", { method: "POST", body: form, type: "application/x-www-form-urlencoded" });
    if (!this.cookie.includes("session-token")) throw new Error("the teacher is not let in");
    return this;
  }

  /** As a student does: the class's code, the own name in its list, the PIN. */
  async signInStudent({ code, studentId, pin }) {
    const { students } = await this.post("/api/v1/join/roster", { code });
    if (!students.some((student) => student.studentId === studentId)) throw new Error("the student's name is not in the list");
    await this.post("/api/v1/join/sign-in", { code, studentId, pin });
    return this;
  }

  close() {
    this.#agent.destroy();
  }

  #keep(line) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value) this.#cookies.set(name, value);
    else this.#cookies.delete(name);
  }
}
