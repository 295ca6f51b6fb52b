import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const PARAGRAPHS = 30;
const LENGTH = 440;

export default async function Page({ searchParams }) {
  const { session, revision } = await searchParams;
  const { rows: sessions } = await pool.query("SELECT id, student_id FROM sign_in_sessions WHERE id = $1", [session]);
  const { rows: articles } = await pool.query("SELECT title, text FROM article_revisions WHERE id = $1", [revision]);
  if (sessions.length !== 1) throw new Error("no such session");
  const [{ title, text }] = articles;
  const starts = Array.from({ length: PARAGRAPHS }, (_, index) => (index * 97) % (text.length - LENGTH));
  return (
    <main>
      <h1>{title}</h1>
      {starts.map((start) => (
        <p key={start}>{text.slice(start, start + LENGTH)}</p>
      ))}
    </main>
  );
}
