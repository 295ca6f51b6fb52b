import { type AcceptanceRow, acceptanceRowSchema } from "@/lib/domain/lesson-draft";
import type { SchoolMember } from "@/lib/domain/proof";
import { sql } from "../client";
import { queryRows } from "../query-rows";

/**
 * What the school's teachers made of the suggestions: those that somebody has decided about, by engine version, suggested class and
 * band of confidence (sure: .9 and more, likely: .7 and more).
 */
export const suggestionAcceptance = ({ schoolId }: SchoolMember): Promise<AcceptanceRow[]> =>
  queryRows(
    acceptanceRowSchema,
    sql`SELECT s.engine_version AS "engineVersion", n.class, n.band, count(*)::int AS suggested,
          count(*) FILTER (WHERE s.outcome = 'kept')::int AS kept,
          count(*) FILTER (WHERE s.outcome = 'label-changed')::int AS "labelChanged",
          count(*) FILTER (WHERE s.outcome = 'cut-changed')::int AS "cutChanged",
          count(*) FILTER (WHERE s.outcome = 'dropped')::int AS dropped
        FROM suggestions s CROSS JOIN LATERAL (SELECT
          CASE WHEN s.suggested -> 'label' ->> 'voucher' <> 'own-voice' THEN 'attribution'
            ELSE CASE s.suggested -> 'label' ->> 'certainty' WHEN 'asserted' THEN 'reported-fact' WHEN 'evaluative' THEN 'judgement' ELSE 'speculation' END
          END AS class,
          CASE WHEN s.confidence >= 0.9 THEN 'sure' WHEN s.confidence >= 0.7 THEN 'likely' ELSE 'open' END AS band) n
        WHERE s.school_id = ${schoolId}::uuid AND s.outcome IS NOT NULL
        GROUP BY s.engine_version, n.class, n.band
        ORDER BY s.engine_version DESC, array_position(ARRAY['reported-fact', 'attribution', 'speculation', 'judgement'], n.class),
          array_position(ARRAY['sure', 'likely', 'open'], n.band)`,
  );
