import type { Metadata } from "next";
import Link from "next/link";
import "@/app/styles/versions.css";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { compareVersions } from "@/components/versions/compare-versions";
import { VersionComparison } from "@/components/versions/version-comparison";
import { type ListedVersion, VersionList } from "@/components/versions/version-list";
import { lessonReader } from "@/lib/access/proofs";
import { getWholeVersion, listVersions, type VersionRow } from "@/lib/db/versions";
import { formatDate, LOCALE } from "@/lib/domain/format";

export const metadata: Metadata = { title: "Versions" };

export default async function VersionsPage({ params, searchParams }: PageProps<"/teach/lessons/[lessonId]/versions">) {
  const reader = await lessonReader((await params).lessonId);
  const [versions, wanted] = await Promise.all([listVersions(reader), searchParams]);
  const find = (id: string | string[] | undefined) => versions.find(({ keyVersionId }) => keyVersionId === id);
  // the last two, until somebody chooses
  const [from, to] = [find(wanted.from) ?? versions[1], find(wanted.to) ?? versions[0]];
  const asked = find(wanted.from) !== undefined && find(wanted.to) !== undefined;
  return (
    <main id="main" className="page">
      <PageHeading
        eyebrow={<Link href={`/teach/lessons/${reader.lessonId}`}>{versions[0]?.title}</Link>}
        title="Versions"
        note="What was published stays as it was. A running assignment keeps the version and the key that it was given."
      />
      {versions.length < 2 ? (
        <EmptyState title="There is one version so far">
          Edit the lesson and publish it again: then the versions stand here, with what changed from one to the next.
        </EmptyState>
      ) : (
        <form className="stack loose" method="get">
          <VersionList versions={versions.map(listed)} from={from?.keyVersionId} to={to?.keyVersionId} />
          <div className="row">
            <Button type="submit" variant="primary">
              Compare
            </Button>
          </div>
        </form>
      )}
      {asked && from && to && <Comparison from={from} to={to} />}
    </main>
  );
}

async function Comparison({ from, to }: { from: VersionRow; to: VersionRow }) {
  const [earlier, later] = await Promise.all([getWholeVersion(from), getWholeVersion(to)]);
  const { language, direction } = later.content.article.facts;
  return (
    <VersionComparison
      comparison={compareVersions(earlier, later)}
      earlier={nameOf(from)}
      later={nameOf(to)}
      text={{ language, direction }}
    />
  );
}

const nameOf = ({ version, key }: VersionRow) => `version ${version}, key ${key}`;

const listed = (row: VersionRow): ListedVersion => ({
  keyVersionId: row.keyVersionId,
  name: `Version ${row.version}, key ${row.key}`,
  when: formatDate(row.publishedAt, { locale: LOCALE, timeZone: "UTC" }),
  maker: row.maker ?? "The program",
  note: row.note,
  own: row.own,
  adopted: row.adopted,
});
