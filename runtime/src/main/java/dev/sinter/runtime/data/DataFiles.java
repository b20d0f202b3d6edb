package dev.sinter.runtime.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens files that may be compressed by gzip, whatever their name is. */
final class DataFiles {
  private static final int GZIP_FIRST = 0x1F;
  private static final int GZIP_SECOND = 0x8B;

  private DataFiles() {}

  /** Something that reads a stream to its end. */
  interface Reader<T> {
    T read(InputStream in) throws IOException;
  }

  /** Reads a file and makes the complaints of gzip name it. */
  static <T> T read(Path file, Reader<T> reader) throws IOException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file))) {
      raw.mark(2);
      boolean compressed = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
      raw.reset();
      if (!compressed) {
        return reader.read(raw);
      }
      try (InputStream in = new GZIPInputStream(raw)) {
        return reader.read(in);
      } catch (ZipException e) {
        throw damaged(file, "damaged gzip data: " + e.getMessage(), e);
      } catch (EOFException e) {
        throw damaged(file, "truncated gzip data", e);
      }
    }
  }

  private static DataFileException damaged(Path file, String problem, IOException cause) {
    DataFileException exception = new DataFileException(file, problem);
    exception.initCause(cause);
    return exception;
  }
}
