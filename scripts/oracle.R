# Makes tests/unit/statistics/oracle.json: generated answers, and their statistics as R, psych and psychometric work them out.
#   Rscript scripts/oracle.R && npx biome format --write tests/unit/statistics/oracle.json
# Needs R with psych and psychometric (Debian: r-cran-psych, r-cran-psychometric). The test reads the file alone.

suppressPackageStartupMessages({
  library(psych)
  library(psychometric)
})
set.seed(20261123)

# ---- data: points in thousandths, a row for each attempt, a column for each item

latent <- function(attempts, items, levels, worth, slope) {
  skill <- rnorm(attempts)
  sapply(seq_len(items), function(item) {
    heard <- slope[item] * skill + rnorm(attempts) + rnorm(1, sd = 0.7)
    share <- levels[[item]][findInterval(pnorm(heard), seq(0, 1, length.out = length(levels[[item]]) + 1)[-1]) + 1]
    share[is.na(share)] <- max(levels[[item]])
    round(share * worth[item])
  })
}

right_wrong <- latent(60, 12, rep(list(c(0, 1)), 12), rep(1000, 12), seq(0.2, 1.3, length.out = 12))
parts <- latent(40, 8, rep(list(c(0, 0.25, 0.5, 1), c(0, 1 / 3, 2 / 3, 1)), 4), c(1000, 2000, 500, 1500, 1000, 3000, 250, 1000), c(1, 0.8, 0.1, 1.2, -0.6, 0.9, 0.4, 0))
small <- latent(9, 3, rep(list(c(0, 1)), 3), rep(1000, 3), c(1, 1, 1))
# certainty counts: what is wrong may cost
with_losses <- latent(30, 6, rep(list(c(-2, -2 / 3, 0, 1 / 3, 2 / 3, 1)), 6), rep(1000, 6), rep(0.9, 6))

# ---- what is expected

# psych writes remarks about the data to the console
quietly <- function(work) {
  invisible(capture.output(value <- suppressMessages(suppressWarnings(work))))
  value
}
efficiency <- function(x, rest) 100 * cov(x, rest) / cov(sort(x), sort(rest))

expected <- function(points, worth) {
  total <- rowSums(points, na.rm = TRUE)
  attempts <- nrow(points)
  reliability <- quietly(psych::alpha(as.data.frame(points), check.keys = FALSE, warnings = FALSE, delete = FALSE))
  by_hand <- psychometric::alpha(points)
  stopifnot(abs(reliability$total$raw_alpha - by_hand) < 1e-12)
  exam <- quietly(psychometric::item.exam(as.data.frame(points), discrim = FALSE))
  shared <- sapply(seq_along(worth), function(item) cov(points[, item], total))
  roots <- sqrt(pmax(0, shared))
  list(
    whole = list(
      attempts = attempts,
      mean = mean(total),
      median = median(total),
      deviation = sd(total),
      skewness = psych::skew(total, type = 2),
      kurtosis = psych::kurtosi(total, type = 2),
      consistency = 100 * reliability$total$raw_alpha,
      errorRatio = 100 * sqrt(1 - reliability$total$raw_alpha),
      standardError = psychometric::SE.Meas(sd(total), reliability$total$raw_alpha)
    ),
    items = lapply(seq_along(worth), function(item) {
      rest <- total - points[, item]
      # psych and psychometric agree on the correlation without the item
      stopifnot(abs(reliability$item.stats$r.drop[item] - exam$Item.Tot.woi[item]) < 1e-12 || is.na(exam$Item.Tot.woi[item]))
      list(
        facility = reliability$item.stats$mean[item] / worth[item],
        deviation = 100 * exam$Sample.SD[item] / worth[item],
        discriminationIndex = 100 * exam$Item.Tot.woi[item],
        discriminativeEfficiency = efficiency(points[, item], rest),
        intendedWeight = 100 * worth[item] / sum(worth),
        effectiveWeight = if (shared[item] < 0) NA else 100 * roots[item] / sum(roots)
      )
    })
  )
}

# a bootstrap over attempts with many draws: where ours has to come near
bootstrap <- function(points) {
  drawn <- replicate(20000, psychometric::alpha(points[sample(nrow(points), replace = TRUE), ]))
  as.numeric(quantile(100 * drawn, c(0.025, 0.975)))
}

data_set <- function(points, worth, interval = FALSE) {
  made <- c(list(worth = worth, points = apply(points, 1, identity, simplify = FALSE)), expected(points, worth))
  if (interval) made$interval <- bootstrap(points)
  made
}

# ---- an item that some have no points on, because it is excused: what is missing is missing, not 0

missing <- right_wrong[, 1:5]
missing[1:9, 3] <- NA
missing_total <- rowSums(missing, na.rm = TRUE)
there <- !is.na(missing[, 3])
excused <- list(
  points = apply(missing, 1, identity, simplify = FALSE),
  item = list(
    answers = sum(there),
    facility = mean(missing[there, 3]) / 1000,
    deviation = 100 * sd(missing[there, 3]) / 1000,
    discriminationIndex = 100 * cor(missing[there, 3], missing_total[there] - missing[there, 3]),
    discriminativeEfficiency = efficiency(missing[there, 3], missing_total[there] - missing[there, 3])
  )
)

# ---- options: what was chosen, as psych scores it, and the correlation of each choice with the other items

chosen <- sapply(1:6, function(item) sample(1:4, 50, replace = TRUE, prob = c(0.2, 0.5, 0.2, 0.1)))
key <- c(2, 2, 2, 1, 3, 2)
scored <- quietly(psych::score.multiple.choice(key, as.data.frame(chosen), score = FALSE))
options <- list(
  key = key,
  chosen = apply(chosen, 1, identity, simplify = FALSE),
  biserials = lapply(1:6, function(item) {
    rest <- 1000 * (rowSums(scored) - scored[, item])
    sapply(1:4, function(option) cor(as.numeric(chosen[, item] == option), rest))
  })
)

# ---- proportions, quantiles, discernment, calibration

wilson <- lapply(list(c(0, 5), c(1, 7), c(9, 30), c(15, 15), c(81, 263), c(3, 100000)), function(one) {
  list(full = one[1], answers = one[2], interval = as.numeric(quietly(prop.test(one[1], one[2], correct = FALSE))$conf.int))
})
quantiles <- lapply(c(1e-12, 1e-5, 0.001, 0.02275, 0.07, 0.3, 0.5, 0.6904761904761905, 0.93, 0.999, 1 - 1e-9), function(share) {
  list(share = share, value = qnorm(share))
})
discernment <- lapply(list(c(14, 6, 5, 15), c(40, 0, 0, 60), c(3, 17, 2, 38), c(30, 5, 28, 9)), function(n) {
  hit <- (n[1] + 0.5) / (n[1] + n[2] + 1)
  false <- (n[3] + 0.5) / (n[3] + n[4] + 1)
  list(counts = n, sensitivity = qnorm(hit) - qnorm(false), criterion = -(qnorm(hit) + qnorm(false)) / 2)
})
confidence <- sample(c(1 / 3, 0.7, 0.95), 80, replace = TRUE)
right <- sample(c(0, 0.5, 1), 80, replace = TRUE, prob = c(0.3, 0.1, 0.6))
calibration <- list(
  confidence = confidence,
  right = right,
  brier = mean((confidence - right)^2),
  overConfidence = mean(confidence) - mean(right)
)

nearly_all <- matrix(1000, 30, 5)
nearly_all[cbind(c(4, 4, 4, 11, 11, 23), c(1, 2, 5, 2, 3, 4))] <- 0

# ---- as JSON

json <- function(value) {
  if (is.list(value)) {
    inside <- vapply(value, json, "")
    if (is.null(names(value))) return(paste0("[", paste(inside, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(value), '":', inside, collapse = ","), "}"))
  }
  if (is.character(value)) return(paste0('"', value, '"'))
  figures <- ifelse(is.na(value), "null", sprintf("%.17g", value))
  if (length(value) == 1 && is.null(dim(value)) && !inherits(value, "AsIs")) figures else paste0("[", paste(figures, collapse = ","), "]")
}

made <- list(
  madeBy = paste0("scripts/oracle.R with R ", getRversion(), ", psych ", packageVersion("psych"), ", psychometric ", packageVersion("psychometric")),
  sets = list(
    "right or wrong" = data_set(right_wrong, rep(1000, 12), interval = TRUE),
    "in parts" = data_set(parts, c(1000, 2000, 500, 1500, 1000, 3000, 250, 1000), interval = TRUE),
    "a small class" = data_set(small, rep(1000, 3)),
    "wrong costs" = data_set(with_losses, rep(1000, 6), interval = TRUE),
    # items that pull against each other: drawn last, so that what stands above stays as it was
    "against each other" = data_set(latent(45, 6, rep(list(c(0, 1)), 6), rep(1000, 6), c(0.9, -0.9, 0.8, -0.8, 0.7, -1)), rep(1000, 6), interval = TRUE),
    "nearly all right" = data_set(nearly_all, rep(1000, 5))
  ),
  excused = excused,
  options = options,
  wilson = wilson,
  quantiles = quantiles,
  discernment = discernment,
  calibration = calibration
)
path <- file.path(dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "..", "tests", "unit", "statistics", "oracle.json")
writeLines(json(made), path)
