/** Re-offending, the effect of models, outliers and figures of crime, as words.ts says the others. */
export const evidenceActionWords = {
  'reoffence.record': 'ghi bản án mới',
  'reoffence.withdraw': 'rút bản án mới đã ghi',
  'reoffence.of-case': 'xem bản án mới của một hồ sơ',
  'reoffence.figures': 'xem số liệu tái phạm',
  'evidence.model-effect': 'xem hiệu quả mô hình',
  'outlier.list': 'xem đơn vị khác thường',
  'context-figure.enter': 'nhập số liệu tội phạm',
  'context-figure.correct': 'đính chính số liệu tội phạm',
  'context-figure.withdraw': 'rút số liệu tội phạm',
  'context-figure.list': 'xem số liệu tội phạm',
  'committee.context': 'xem tái phạm, tội phạm, tuyên truyền của địa bàn',
} as const;

export const evidenceFieldWords = {
  contextFigure: 'số liệu tội phạm',
} as const;
