-- What a meeting decided is told by the day it named, also after more time was given.
ALTER TABLE "task" ADD COLUMN "first_due_on" DATE;
ALTER TABLE "task" ADD CONSTRAINT task_first_due CHECK (first_due_on < due_on);
