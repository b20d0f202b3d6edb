package dev.sinter.docs.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** The source of one type. */
public final class SourceText extends SimpleJavaFileObject {
  private final String text;

  /**
   * @param name the file's name, for example {@code Mlp.java}; errors show it
   */
  public SourceText(String name, String text) {
    super(URI.create("memory:///" + name), Kind.SOURCE);
    this.text = text;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
