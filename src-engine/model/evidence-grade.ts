/** How well a number is founded: A randomised trial or official statistic, B benchmark, C assumption. */
export type EvidenceGrade = 'A' | 'B' | 'C';
