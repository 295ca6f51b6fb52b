-- CreateTable
CREATE TABLE "presences" (
    "attempt_id" UUID NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("attempt_id")
);

-- CreateTable
CREATE TABLE "nudges" (
    "attempt_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "words" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudges_pkey" PRIMARY KEY ("attempt_id")
);

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_attempt_id_fkey" FOREIGN KEY ("attempt_id") REFERENCES "attempts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules of the data itself: what no program may write.

ALTER TABLE "nudges" ADD CONSTRAINT "nudges_words" CHECK (char_length("words") BETWEEN 1 AND 200);
