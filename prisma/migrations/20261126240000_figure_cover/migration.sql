-- What a unit's figures are read from: the provinces it holds whole and the communes of the others. prisma/security/40-figures.sql keeps it.
CREATE TABLE "figure_cover" (
    "unit_id" INTEGER NOT NULL,
    "place_id" INTEGER NOT NULL,
    "is_province" BOOLEAN NOT NULL,
    CONSTRAINT "figure_cover_pkey" PRIMARY KEY ("unit_id", "place_id")
);
