-- Numbers of applications run over all offices: none sees the numbers of the others, so none could count on from the last.
CREATE SEQUENCE "loan_application_number";
