package dev.sinter.runtime.io;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file as a whole: the new contents are written to a temporary file in the same folder,
 * forced to the disk and moved into place. Whoever reads sees the old file or the new one.
 */
final class AtomicFile {
  private static final int BUFFER = 1 << 16;

  private AtomicFile() {}

  /** What is written. */
  interface Contents {
    void writeTo(OutputStream out) throws IOException;
  }

  static void write(Path file, Contents contents) throws IOException {
    Path target = file.toAbsolutePath();
    Path name = target.getFileName();
    Path folder = target.getParent();
    if (name == null || folder == null || Files.isDirectory(target)) {
      throw new IOException(file + ": expected a file, got a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(
          folder.toString(), null, "no such folder to write " + name + " to");
    }
    long number = System.nanoTime();
    while (true) {
      Path temporary = folder.resolve("." + name + "." + Long.toHexString(number) + ".tmp");
      FileChannel channel;
      try {
        channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (FileAlreadyExistsException e) {
        number++;
        continue;
      }
      try {
        try (channel;
            OutputStream out =
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
          contents.writeTo(out);
          out.flush();
          channel.force(true);
        }
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
      forceFolder(folder);
      return;
    }
  }

  /** Makes the move last through a crash, where the system lets a folder be opened. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; the file itself is on the disk already.
    }
  }
}
