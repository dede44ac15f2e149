# Reads tables as a researcher would in R, and prints as JSON what came out of each.
# Arguments: the column of the values, the column of Chinese names, the files.
arguments <- commandArgs(trailingOnly = TRUE)
value <- arguments[1]
name <- arguments[2]

text <- function(each) paste0("[", paste(encodeString(each, quote = '"'), collapse = ","), "]")

for (file in arguments[-(1:2)]) {
  # The long table of an archive is read without unpacking it.
  id <- sub("\\.zip$", "", basename(file))
  from <- if (grepl("\\.zip$", file)) unz(file, paste0(id, "/", id, ".csv"), encoding = "UTF-8") else file
  data <- read.csv(from, encoding = "UTF-8", colClasses = setNames("character", value))
  total <- sum(as.numeric(data[[value]]), na.rm = TRUE)
  empty <- sum(is.na(data) | data == "", na.rm = TRUE)
  cat(sprintf(
    '{"rows":%d,"sum":"%s","nulls":%d,"printed":%s,"names":%s}\n',
    nrow(data), format(total, digits = 15), empty, text(data[[value]]), text(data[[name]])
  ))
}
